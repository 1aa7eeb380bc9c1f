package org.tandemswitch.registration;

import java.util.List;
import java.util.function.Function;

/** The answer to a REGISTER. */
public sealed interface RegisterOutcome {
    <R> R fold(Function<Accepted, R> ifAccepted, Function<Refused, R> ifRefused);

    /** These are the bindings of the phone from now on. */
    record Accepted(List<Binding> bindings) implements RegisterOutcome {
        public Accepted {
            bindings = List.copyOf(bindings);
        }

        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Function<Refused, R> ifRefused) {
            return ifAccepted.apply(this);
        }
    }

    /** Nothing has changed. */
    record Refused(RegisterRefusal reason) implements RegisterOutcome {
        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Function<Refused, R> ifRefused) {
            return ifRefused.apply(this);
        }
    }
}
