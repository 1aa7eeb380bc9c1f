package org.tandemswitch.registrar;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.registration.Binding;

/** A binding as people look at it. */
public record Registration(Binding binding, Optional<Instant> keptAliveAt) {}
