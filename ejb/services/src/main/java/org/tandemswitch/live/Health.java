package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the parts of the switch last said of themselves; nobody is asked when somebody looks. */
@ApplicationScoped
public class Health {
    private final Map<String, Condition> conditions = new ConcurrentSkipListMap<>();

    public void report(Condition condition) {
        conditions.put(condition.name(), condition);
    }

    /** By name. */
    public List<Condition> conditions() {
        return List.copyOf(conditions.values());
    }
}
