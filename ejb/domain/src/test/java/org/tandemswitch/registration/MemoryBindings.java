package org.tandemswitch.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandemswitch.number.DialString;

public final class MemoryBindings implements Bindings {
    private final Map<String, Map<DialString, List<Binding>>> stored = new HashMap<>();

    @Override
    public List<Binding> all(String node) {
        return stored.getOrDefault(node, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void replace(String node, Map<DialString, List<Binding>> ofPhones) {
        stored.computeIfAbsent(node, any -> new HashMap<>()).putAll(ofPhones);
    }
}
