package org.tandemswitch.parameter;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

public final class MemoryParameterValues implements ParameterValues {
    private final SortedMap<String, StoredParameter> stored = new TreeMap<>();

    @Override
    public List<StoredParameter> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public void lock() {}

    @Override
    public void save(StoredParameter value) {
        stored.put(value.name(), value);
    }

    @Override
    public void nameAll() {}

    @Override
    public String schemaVersion() {
        return "memory";
    }
}
