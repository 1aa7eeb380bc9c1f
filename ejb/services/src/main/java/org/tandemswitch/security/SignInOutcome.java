package org.tandemswitch.security;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Barrier;

/** The answer to a name and a password, or to a one-time code. It does not tell whether name or password was wrong. */
public sealed interface SignInOutcome {
    <R> R fold(
            Function<Accepted, R> ifAccepted,
            Function<CodeWanted, R> ifCodeWanted,
            Function<Rejected, R> ifRejected,
            Function<Delayed, R> ifDelayed);

    /**
     * @param mustChange nothing but a change of the password may be done with this sign-in
     * @param by what opens a session; a program that shows a token gets none
     */
    record Accepted(Actor actor, boolean mustChange, Optional<OpenedBy> by) implements SignInOutcome {
        @Override
        public <R> R fold(
                Function<Accepted, R> ifAccepted,
                Function<CodeWanted, R> ifCodeWanted,
                Function<Rejected, R> ifRejected,
                Function<Delayed, R> ifDelayed) {
            return ifAccepted.apply(this);
        }
    }

    /** The password is right, and a one-time code is asked for. */
    record CodeWanted(HalfSignedIn half) implements SignInOutcome {
        @Override
        public <R> R fold(
                Function<Accepted, R> ifAccepted,
                Function<CodeWanted, R> ifCodeWanted,
                Function<Rejected, R> ifRejected,
                Function<Delayed, R> ifDelayed) {
            return ifCodeWanted.apply(this);
        }
    }

    /** @param messageKey what to tell, in the console's translations */
    record Rejected(String messageKey) implements SignInOutcome {
        /** Another code may be tried. */
        public static final Rejected WRONG_CODE = new Rejected("login.wrong_code");

        /** It has to be begun anew. */
        public static final Rejected TOO_LATE = new Rejected("login.too_late");

        static final Rejected WRONG = new Rejected("login.rejected");

        /** Told to those alone who know the password. */
        static Rejected by(Barrier barrier) {
            return new Rejected("login." + barrier.key());
        }

        @Override
        public <R> R fold(
                Function<Accepted, R> ifAccepted,
                Function<CodeWanted, R> ifCodeWanted,
                Function<Rejected, R> ifRejected,
                Function<Delayed, R> ifDelayed) {
            return ifRejected.apply(this);
        }
    }

    /** Nothing was checked: it may be tried again after the time. */
    record Delayed(Duration rest) implements SignInOutcome {
        public long seconds() {
            return Math.max(1, rest.plusMillis(999).toSeconds());
        }

        @Override
        public <R> R fold(
                Function<Accepted, R> ifAccepted,
                Function<CodeWanted, R> ifCodeWanted,
                Function<Rejected, R> ifRejected,
                Function<Delayed, R> ifDelayed) {
            return ifDelayed.apply(this);
        }
    }
}
