package org.tandemswitch.registration;

import java.util.List;
import java.util.Map;
import org.tandemswitch.number.DialString;

/** The stored bindings: what a restart remembers. Servers that share a database know nothing of each other's. */
public interface Bindings {
    List<Binding> all(String node);

    /** From now on these are the bindings that these phones have at the node, and there are no others. */
    void replace(String node, Map<DialString, List<Binding>> ofPhones);
}
