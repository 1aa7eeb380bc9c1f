package org.tandemswitch.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.HungUp;
import org.tandemswitch.call.CallEvent.MediaFlowed;
import org.tandemswitch.call.CallEvent.NoLine;
import org.tandemswitch.call.CallEvent.Ordered;
import org.tandemswitch.call.CallEvent.Placed;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.RefreshAnswered;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.call.CallEvent.Replied;
import org.tandemswitch.call.CallEvent.Requested;
import org.tandemswitch.call.CallEvent.Unanswered;
import org.tandemswitch.call.CallEvent.Unreachable;
import org.tandemswitch.timer.SessionTerms;

/**
 * A call that was admitted. It begins by inviting the first vendor of its plan and ends with exactly one
 * {@link org.tandemswitch.cdr.CallRecord.Ended}, announced on the way to {@link Over}; until then the vendors are tried
 * one after the other, and how the record would read is announced before each and at the answer. An event that means
 * nothing to a state leaves it as it is.
 */
public sealed interface Call permits Calling, Talking, Over {

    CallFacts facts();

    /** When this state wants a {@link CallEvent.DeadlinePassed}. */
    Optional<Instant> deadline();

    CallView view();

    static Step begin(CallAttempt attempt, CallPlan plan, String node) {
        return Calling.asking(CallFacts.of(attempt, plan, node), attempt.receivedAt(), List.of(), List.of());
    }

    default Step on(CallEvent event, Instant now) {
        return event.deliver(this, now);
    }

    default Step placed(Placed event) {
        return stay();
    }

    default Step progressed(Progressed event, Instant now) {
        return stay();
    }

    default Step answered(Answered event, Instant now) {
        return stay();
    }

    default Step rejected(Rejected event, Instant now) {
        return stay();
    }

    default Step unanswered(Unanswered event, Instant now) {
        return rejected(new Rejected(event.leg(), EndReason.CONNECTION_TIMEOUT.sipCode()), now);
    }

    default Step unreachable(Unreachable event, Instant now) {
        return rejected(new Rejected(event.leg(), EndReason.REMOTE_FAILURE.sipCode()), now);
    }

    default Step mediaFlowed(MediaFlowed event) {
        return stay();
    }

    default Step acknowledged() {
        return stay();
    }

    default Step noLine(NoLine event, Instant now) {
        return stay();
    }

    default Step ackMissing(Instant now) {
        return stay();
    }

    default Step cancelled(Instant now) {
        return stay();
    }

    default Step hungUp(HungUp event, Instant now) {
        return stay();
    }

    default Step requested(Requested event, Instant now) {
        return Step.of(this, new CallAction.RefuseRequest(481));
    }

    default Step notRelayed() {
        return stay();
    }

    default Step replied(Replied event, Instant now) {
        return Step.of(this, new CallAction.RelayReply(event.told(), SessionTerms.NONE));
    }

    default Step refreshAnswered(RefreshAnswered event, Instant now) {
        return stay();
    }

    default Step ordered(Ordered event, Instant now) {
        return stay();
    }

    default Step deadlinePassed(Instant now) {
        return stay();
    }

    default Step stay(CallAction... actions) {
        return Step.of(this, actions);
    }
}
