package org.tandemswitch.user;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class MemoryLanguageChoices implements LanguageChoices {
    private final Set<String> users;
    private final Map<String, Language> chosen = new ConcurrentHashMap<>();

    public MemoryLanguageChoices(String... users) {
        this.users = Set.of(users);
    }

    @Override
    public Optional<Language> of(String user) {
        return Optional.ofNullable(chosen.get(user));
    }

    @Override
    public void choose(String user, Language language) {
        if (users.contains(user)) {
            chosen.put(user, language);
        }
    }
}
