package org.tandemswitch.call;

import java.time.Instant;

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

    record Rejected(int leg, int status) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.rejected(this, now);
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
