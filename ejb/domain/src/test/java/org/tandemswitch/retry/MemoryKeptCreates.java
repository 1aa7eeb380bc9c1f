package org.tandemswitch.retry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class MemoryKeptCreates implements KeptCreates {
    private final Map<List<String>, KeptCreate> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptCreate> find(String caller, String key) {
        return Optional.ofNullable(stored.get(List.of(caller, key)));
    }

    @Override
    public void begin(KeptCreate begun) {
        if (stored.putIfAbsent(List.of(begun.caller(), begun.key()), begun) != null) {
            throw new IllegalStateException("begun already");
        }
    }

    @Override
    public void finish(KeptCreate done) {
        stored.put(List.of(done.caller(), done.key()), done);
    }

    @Override
    public void forget(String caller, String key) {
        stored.remove(List.of(caller, key));
    }

    @Override
    public int forgetBefore(Instant moment) {
        int before = stored.size();
        stored.values().removeIf(kept -> kept.askedAt().isBefore(moment));
        return before - stored.size();
    }
}
