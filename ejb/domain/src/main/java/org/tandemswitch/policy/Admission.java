package org.tandemswitch.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Shortage;
import org.tandemswitch.capacity.Use;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayRef;

/** The answer to a call attempt. */
public sealed interface Admission {

    <R> R fold(Function<Refused, R> ifRefused, Function<Granted, R> ifGranted);

    /**
     * The call may not pass. It leaves a record only when the client is known.
     *
     * @param payer whose pace it counts for, since it came
     */
    record Refused(EndReason reason, Optional<GatewayRef> client, Optional<Owner> payer, String explanation)
            implements Admission {
        static final Refused STRANGER = new Refused(EndReason.UNKNOWN_SOURCE, Optional.empty(), Optional.empty(), "");

        /** Others were quicker to take the last line, or the last call of this second. */
        public static Refused full(CallPlan plan, Use use) {
            return new Refused(
                    reason(plan.trunk().shortage(use).orElse(Shortage.LINES)),
                    Optional.of(plan.client()),
                    Optional.of(plan.trunk().owner()),
                    plan.explanation());
        }

        static EndReason reason(Shortage shortage) {
            return switch (shortage) {
                case LINES -> EndReason.NO_FREE_LINE;
                case PACE -> EndReason.TOO_MANY_CALLS_A_SECOND;
                case SHARED_LINES -> EndReason.NO_SHARED_LINE;
            };
        }

        public Optional<Cdr> cdr(CallAttempt attempt, String node, Instant now) {
            return client.map(known -> new Cdr(
                    attempt.id(),
                    node,
                    known,
                    attempt.source(),
                    Optional.empty(),
                    Optional.empty(),
                    attempt.caller(),
                    attempt.caller(),
                    attempt.callee(),
                    attempt.callee(),
                    attempt.sipCallId(),
                    Optional.empty(),
                    attempt.receivedAt(),
                    Optional.empty(),
                    Optional.empty(),
                    now,
                    reason,
                    HangUpSide.SERVER,
                    OptionalInt.empty(),
                    0,
                    explanation));
        }

        @Override
        public <R> R fold(Function<Refused, R> ifRefused, Function<Granted, R> ifGranted) {
            return ifRefused.apply(this);
        }
    }

    record Granted(CallPlan plan) implements Admission {
        @Override
        public <R> R fold(Function<Refused, R> ifRefused, Function<Granted, R> ifGranted) {
            return ifGranted.apply(this);
        }
    }
}
