package org.tandemswitch.user;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public final class MemoryOneTimeSecrets implements OneTimeSecrets {
    private final Set<String> users;
    private final Map<String, OneTimeSecret> secrets = new HashMap<>();
    private final Map<String, Long> spent = new HashMap<>();

    public MemoryOneTimeSecrets(String... users) {
        this.users = Set.of(users);
    }

    @Override
    public Optional<OneTimeSecret> of(String user) {
        return Optional.ofNullable(secrets.get(user));
    }

    @Override
    public Set<String> owners() {
        return Set.copyOf(secrets.keySet());
    }

    @Override
    public void put(String user, OneTimeSecret secret, long step) {
        if (users.contains(user)) {
            secrets.put(user, secret);
            spent.put(user, step);
        }
    }

    @Override
    public boolean spend(String user, long step) {
        boolean fresh = secrets.containsKey(user) && spent.getOrDefault(user, step) < step;
        if (fresh) {
            spent.put(user, step);
        }
        return fresh;
    }

    @Override
    public void remove(String user) {
        secrets.remove(user);
        spent.remove(user);
    }
}
