package org.tandemswitch.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class MemoryTokens implements Tokens {
    private final Map<String, Token> stored = new HashMap<>();

    @Override
    public Optional<Token> find(String name) {
        return Optional.ofNullable(stored.get(name));
    }

    @Override
    public List<Token> all() {
        return stored.values().stream().sorted(Token.BY_NAME).toList();
    }

    @Override
    public void add(Token token) {
        stored.put(token.name(), token);
    }

    @Override
    public void used(String name, TokenUse use) {
        stored.computeIfPresent(name, (same, token) -> token.used(use));
    }

    @Override
    public void remove(String name) {
        stored.remove(name);
    }
}
