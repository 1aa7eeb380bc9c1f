package org.tandemswitch.user;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class MemoryUsers implements Users {
    private final Map<String, User> stored = new HashMap<>();

    @Override
    public Optional<User> find(String name) {
        return Optional.ofNullable(stored.get(name));
    }

    @Override
    public boolean isEmpty() {
        return stored.isEmpty();
    }

    @Override
    public void save(User user) {
        stored.put(user.name(), user);
    }

    @Override
    public List<User> all() {
        return stored.values().stream().sorted(User.BY_NAME).toList();
    }

    /** There is nobody else. */
    @Override
    public void lock() {}

    @Override
    public void remove(String name) {
        stored.remove(name);
    }
}
