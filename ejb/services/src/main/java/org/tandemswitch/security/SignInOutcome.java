package org.tandemswitch.security;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tandemswitch.user.Role;

/** The answer to a name and a password. It does not tell which of the two was wrong. */
public sealed interface SignInOutcome {
    <R> R fold(Function<Accepted, R> ifAccepted, Supplier<R> ifRejected, Function<Delayed, R> ifDelayed);

    /** @param mustChange nothing but a change of the password may be done with this sign-in */
    record Accepted(String name, Set<Role> roles, boolean mustChange) implements SignInOutcome {
        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Supplier<R> ifRejected, Function<Delayed, R> ifDelayed) {
            return ifAccepted.apply(this);
        }
    }

    record Rejected() implements SignInOutcome {
        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Supplier<R> ifRejected, Function<Delayed, R> ifDelayed) {
            return ifRejected.get();
        }
    }

    /** Nothing was checked: it may be tried again after the time. */
    record Delayed(Duration rest) implements SignInOutcome {
        public long seconds() {
            return Math.max(1, rest.plusMillis(999).toSeconds());
        }

        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Supplier<R> ifRejected, Function<Delayed, R> ifDelayed) {
            return ifDelayed.apply(this);
        }
    }
}
