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
    record Refused(EndReason reason, Optional<GatewayRef> client) implements Admission {

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
                    0));
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
