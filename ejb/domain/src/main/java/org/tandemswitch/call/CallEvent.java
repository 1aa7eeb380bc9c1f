package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.digest.Question;
import org.tandemswitch.timer.SessionTerms;

/** What can happen to a call. Each event knows which question of a state it answers. */
public sealed interface CallEvent {

    Step deliver(Call call, Instant now);

    /** What the journal of the call says of it, if it says anything. */
    default Optional<Mark> mark(Call before, Instant now) {
        return Optional.empty();
    }

    /** A line about the vendor that is being asked; an earlier one was given up before, and that is told already. */
    private static Optional<Mark> ofAsked(int leg, Mark.Kind kind, Call before, Instant now) {
        String vendor = before.facts().current().vendor().name();
        return before instanceof Calling && before.facts().isCurrent(leg)
                ? Optional.of(Mark.of(now, kind, leg, vendor))
                : Optional.empty();
    }

    /** The INVITE of a leg is on its way under this SIP Call-ID. */
    record Placed(int leg, String sipCallId) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.placed(this);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            String vendor = before.facts().plan().legs().get(leg).vendor().name();
            return Optional.of(Mark.of(now, Mark.Kind.INVITED, leg, vendor).with(sipCallId, 0));
        }
    }

    record Progressed(int leg, int status, boolean media, boolean reliable) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.progressed(this, now);
        }
    }

    record Answered(int leg, SessionTerms session) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.answered(this, now);
        }
    }

    /**
     * @param comeLater for how long the vendor wants to be left alone (Retry-After)
     * @param elsewhere where it wants the call sent instead (3xx), the best first
     * @param question what it asks to hear who we are (401, 407)
     */
    record Rejected(
            int leg,
            int status,
            Optional<Duration> comeLater,
            SessionTerms session,
            List<Redirection> elsewhere,
            Optional<Question> question)
            implements CallEvent {
        public Rejected {
            elsewhere = List.copyOf(elsewhere);
        }

        public Rejected(int leg, int status, Optional<Duration> comeLater, SessionTerms session) {
            this(leg, status, comeLater, session, List.of(), Optional.empty());
        }

        public Rejected(int leg, int status) {
            this(leg, status, Optional.empty(), SessionTerms.NONE);
        }

        boolean asksWhoWeAre() {
            return status == 401 || status == 407;
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

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return ofAsked(leg, Mark.Kind.UNREACHABLE, before, now);
        }
    }

    /** All lines of a leg's peer were taken when its turn came. */
    record NoLine(int leg) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.noLine(this, now);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return ofAsked(leg, Mark.Kind.FULL, before, now);
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

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return Optional.of(Mark.of(now, Mark.Kind.ACK_MISSING, 0, Side.CALLER.name()));
        }
    }

    record Cancelled() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.cancelled(now);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return Optional.of(Mark.of(now, Mark.Kind.CANCELLED, 0, Side.CALLER.name()));
        }
    }

    record HungUp(Side side) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.hungUp(this, now);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return Optional.of(Mark.of(now, Mark.Kind.HUNG_UP, 0, side.name()));
        }
    }

    /**
     * A leg asks for something inside the call.
     *
     * @param news there is something in it that the other leg has not seen, or has to answer
     */
    record Requested(Side side, MidCallMethod method, SessionTerms session, boolean news) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.requested(this, now);
        }
    }

    /** What a leg asked for could not be passed on, and it was told so. */
    record NotRelayed() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.notRelayed();
        }
    }

    /** The other leg gave its final answer to a relayed request that may have refreshed the sessions of both. */
    record Replied(Side asker, MidCallMethod method, int status, SessionTerms asked, SessionTerms answer)
            implements CallEvent {
        boolean accepts() {
            return status / 100 == 2;
        }

        int told() {
            return accepts() ? status : EndReason.callerStatus(status);
        }

        @Override
        public Step deliver(Call call, Instant now) {
            return call.replied(this, now);
        }
    }

    /**
     * The final answer to a refresh of ours.
     *
     * @param chance a random number from 0 to 1
     */
    record RefreshAnswered(Side side, int status, SessionTerms session, double chance) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.refreshAnswered(this, now);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return Optional.of(Mark.of(now, Mark.Kind.REFRESHED, 0, side.name()).with("", status));
        }
    }

    /** The switch itself ends the call: an operator, a shutdown, a failure of its own. */
    record Ordered(EndReason reason) implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.ordered(this, now);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return Optional.of(Mark.of(now, Mark.Kind.ORDERED, 0, "").with(reason.key(), 0));
        }
    }

    record DeadlinePassed() implements CallEvent {
        @Override
        public Step deliver(Call call, Instant now) {
            return call.deadlinePassed(now);
        }

        @Override
        public Optional<Mark> mark(Call before, Instant now) {
            return before instanceof Calling calling ? Optional.of(calling.timedOut(now)) : Optional.empty();
        }
    }
}
