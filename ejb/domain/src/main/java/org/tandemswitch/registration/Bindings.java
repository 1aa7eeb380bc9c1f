package org.tandemswitch.registration;

import java.util.List;
import java.util.Map;
import org.tandemswitch.number.DialString;

/** The stored bindings: what a restart remembers. */
public interface Bindings {
    List<Binding> all();

    /** From now on these are the bindings of these phones, and there are no others of them. */
    void replace(Map<DialString, List<Binding>> ofPhones);
}
