package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What can happen to a call. Each event knows which question of a state it answers. */
public sealed interface CallEvent {

    Step deliver(Call call, Instant now);

    /** The INVITE of a leg is on its way under this SIP Call-ID. */
    record Placed(int leg, String sipCallId) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.placed(this);
        }
    }

    record Progressed(int leg, int status, boolean media, boolean reliable) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.progressed(this, now);
        }
    }

    record Answered(int leg) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.answered(this, now);
        }
    }

    /** @param comeLater for how long the vendor wants to be left alone (Retry-After) */
    record Rejected(int leg, int status, Optional<Duration> comeLater) implements CallEvent {
        public Rejected(int leg, int status) {
            this(leg, status, Optional.empty());
        }

        @Override
        public Step deliver(Call call, Instant now) {
            return call.rejected(this, now);
        }
    }

    /** Every repetition of the INVITE was sent in vain. */
    record Unanswered(int leg) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.unanswered(this, now);
        }
    }

    /** The INVITE of a leg could not be sent. */
    record Unreachable(int leg) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.unreachable(this, now);
        }
    }

    /** The first media packet of a leg was relayed to the caller. */
    record MediaFlowed(int leg) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.mediaFlowed(this);
        }
    }

    /** The caller confirmed the answer. */
    record Acknowledged() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.acknowledged();
        }
    }

    /** The caller never confirmed the answer. */
    record AckMissing() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.ackMissing(now);
        }
    }

    record Cancelled() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.cancelled(now);
        }
    }

    record HungUp(Side side) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.hungUp(this, now);
        }
    }

    record Requested(Side side, MidCallMethod method) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.requested(this);
        }
    }

    /** The switch itself ends the call: an operator, a shutdown, a failure of its own. */
    record Ordered(EndReason reason) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.ordered(this, now);
        }
    }

    record DeadlinePassed() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.deadlinePassed(now);
        }
    }
}
