package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.call.CallAction.Acknowledge;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.ByeCaller;
import org.tandemswitch.call.CallAction.Cancel;
import org.tandemswitch.call.CallAction.RelayRequest;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.HungUp;
import org.tandemswitch.call.CallEvent.Ordered;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.call.CallEvent.Requested;

/** The current vendor answered. Its answer is confirmed as soon as the caller confirms ours. */
public record Talking(CallFacts facts, boolean confirmed, Instant since) implements Call {

    /** The caller's confirmation is repeated for 64 * T1 at most; after that nobody will send it (D-30). */
    private static final Duration CONFIRMATION = Duration.ofSeconds(40);

    @Override
    public Optional<Instant> deadline() {
        return confirmed ? facts.plan().timers().longest().map(since::plus) : Optional.of(since.plus(CONFIRMATION));
    }

    @Override
    public CallView view() {
        return Views.of(facts, CallState.TALKING);
    }

    @Override
    public Step acknowledged() {
        return confirmed ? stay() : Step.of(new Talking(facts, true, since), new Acknowledge(facts.leg()));
    }

    @Override
    public Step ackMissing(Instant now) {
        return endByServer(EndReason.ACK_TIMEOUT, now);
    }

    /** A vendor that was given up speaks late. */
    @Override
    public Step progressed(Progressed event, Instant now) {
        return facts.isCurrent(event.leg()) ? stay() : stay(new Cancel(event.leg()));
    }

    @Override
    public Step answered(Answered event, Instant now) {
        if (facts.isCurrent(event.leg())) {
            return stay();
        }
        return Step.of(
                new Talking(facts.closed(event.leg()), confirmed, since),
                new Acknowledge(event.leg()),
                new Bye(event.leg()));
    }

    @Override
    public Step rejected(Rejected event, Instant now) {
        return Step.of(new Talking(facts.closed(event.leg()), confirmed, since));
    }

    @Override
    public Step hungUp(HungUp event, Instant now) {
        Ending ending = Ending.by(HangUpSide.of(event.side()), EndReason.NORMAL_CLEARING);
        return event.side() == Side.CALLER ? endCallee(ending, now) : Over.enter(facts, ending, now, new ByeCaller());
    }

    @Override
    public Step requested(Requested event) {
        return stay(new RelayRequest(event.side()));
    }

    /** The caller's CANCEL came before our 200 left: it was told 487 and will never confirm. */
    @Override
    public Step cancelled(Instant now) {
        return confirmed ? stay() : endCallee(Ending.by(HangUpSide.CALLER, EndReason.CALLER_CANCEL), now);
    }

    @Override
    public Step ordered(Ordered event, Instant now) {
        return endByServer(event.reason(), now);
    }

    @Override
    public Step deadlinePassed(Instant now) {
        return endByServer(confirmed ? EndReason.MAX_DURATION : EndReason.ACK_TIMEOUT, now);
    }

    private Step endByServer(EndReason reason, Instant now) {
        Ending ending = Ending.byServer(reason);
        return confirmed
                ? Over.enter(facts, ending, now, new Bye(facts.leg()), new ByeCaller())
                : Over.enter(facts, ending, now, new Acknowledge(facts.leg()), new Bye(facts.leg()), new ByeCaller());
    }

    private Step endCallee(Ending ending, Instant now) {
        return confirmed
                ? Over.enter(facts, ending, now, new Bye(facts.leg()))
                : Over.enter(facts, ending, now, new Acknowledge(facts.leg()), new Bye(facts.leg()));
    }
}
