package org.tandemswitch.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandemswitch.number.DialString;

public final class MemoryBindings implements Bindings {
    private final Map<DialString, List<Binding>> stored = new HashMap<>();

    @Override
    public List<Binding> all() {
        return stored.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void replace(Map<DialString, List<Binding>> ofPhones) {
        stored.putAll(ofPhones);
    }
}
