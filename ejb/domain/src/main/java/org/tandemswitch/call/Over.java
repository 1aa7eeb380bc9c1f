package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.CallAction.Announce;
import org.tandemswitch.call.CallAction.Cancel;
import org.tandemswitch.call.CallAction.Release;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.cdr.CallRecord;

/** The record is written; the call is kept until every vendor that was invited has given its final answer. */
public record Over(CallFacts facts, Instant since) implements Call {
    /** A SIP transaction can no longer bring an answer after this time (64 * T1, with a margin). */
    static final Duration LAST_WORD = Duration.ofSeconds(40);

    static Step enter(CallFacts facts, Ending ending, Instant now, CallAction... lastActions) {
        List<CallAction> actions = new ArrayList<>(List.of(lastActions));
        actions.add(new Announce(new CallRecord.Ended(facts.cdr(ending, now))));
        if (facts.open().isEmpty()) {
            actions.add(new Release());
        }
        return new Step(new Over(facts, now), actions);
    }

    @Override
    public Optional<Instant> deadline() {
        return facts.open().isEmpty() ? Optional.empty() : Optional.of(since.plus(LAST_WORD));
    }

    @Override
    public CallView view() {
        return Views.of(facts, CallState.RELEASED);
    }

    /** A CANCEL may not leave before the first provisional answer: it was held back until now. */
    @Override
    public Step progressed(Progressed event, Instant now) {
        return stay(new Cancel(event.leg(), EndReason.CALLER_CANCEL));
    }

    /** The answer came too late (GS-16). */
    @Override
    public Step answered(Answered event, Instant now) {
        return close(
                event.leg(),
                new CallAction.Acknowledge(event.leg()),
                new CallAction.Bye(event.leg(), EndReason.CALLER_CANCEL));
    }

    @Override
    public Step rejected(Rejected event, Instant now) {
        return close(event.leg());
    }

    @Override
    public Step deadlinePassed(Instant now) {
        return left(facts.closedAll(), List.of());
    }

    private Step close(int leg, CallAction... actions) {
        return left(facts.closed(leg), List.of(actions));
    }

    private Step left(CallFacts known, List<CallAction> actions) {
        boolean last = known.open().isEmpty() && !facts.open().isEmpty();
        Stream<CallAction> release = last ? Stream.of(new Release()) : Stream.empty();
        return new Step(
                new Over(known, since), Stream.concat(actions.stream(), release).toList());
    }
}
