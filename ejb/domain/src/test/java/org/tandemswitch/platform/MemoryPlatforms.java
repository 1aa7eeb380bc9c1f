package org.tandemswitch.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class MemoryPlatforms implements Platforms {
    private final Map<Long, Platform> stored = new TreeMap<>();
    private long lastId;

    @Override
    public List<Platform> all() {
        return stored.values().stream()
                .sorted(Comparator.comparing(Platform::name))
                .toList();
    }

    @Override
    public Optional<Platform> find(PlatformId id) {
        return Optional.ofNullable(stored.get(id.value()));
    }

    @Override
    public Optional<Platform> lock(PlatformId id) {
        return find(id);
    }

    @Override
    public Platform save(Platform platform) {
        long id =
                platform.id().equals(PlatformId.NEW) ? ++lastId : platform.id().value();
        Platform kept = SamplePlatforms.withId(platform, id);
        stored.put(id, kept);
        return kept;
    }

    @Override
    public void delete(PlatformId id) {
        stored.remove(id.value());
    }
}
