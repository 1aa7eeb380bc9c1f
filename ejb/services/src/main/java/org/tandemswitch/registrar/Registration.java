package org.tandemswitch.registrar;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.registration.Binding;

/** A binding as people look at it. */
public record Registration(Binding binding, Optional<Instant> keptAliveAt) {
    /** The proxies on the way to the phone, in one line. */
    public String path() {
        return String.join(" ", binding.path());
    }
}
