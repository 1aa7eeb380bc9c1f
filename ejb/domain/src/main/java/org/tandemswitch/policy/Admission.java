package org.tandemswitch.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayRef;

/** The answer to a call attempt. */
public sealed interface Admission {

    <R> R fold(Function<Refused, R> ifRefused, Function<Granted, R> ifGranted);

    /** The call may not pass. It leaves a record only when the client is known. */
    record Refused(EndReason reason, Optional<GatewayRef> client, String explanation) implements Admission {
        Refused(EndReason reason, Optional<GatewayRef> client) {
            this(reason, client, "");
        }

        /** Others were quicker to take the last line, or the last call of this second. */
        public static Refused full(CallPlan plan, int busy) {
            boolean free = plan.trunk().capacity().hasLine(busy);
            return new Refused(
                    free ? EndReason.TOO_MANY_CALLS_A_SECOND : EndReason.NO_FREE_LINE,
                    Optional.of(plan.client()),
                    plan.explanation());
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
