package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallAction.Announce;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.Cancel;
import org.tandemswitch.call.CallAction.CountTrial;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.InviteAgain;
import org.tandemswitch.call.CallAction.RefuseCaller;
import org.tandemswitch.call.CallAction.RelayAnswer;
import org.tandemswitch.call.CallAction.RelayProgress;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.HungUp;
import org.tandemswitch.call.CallEvent.MediaFlowed;
import org.tandemswitch.call.CallEvent.NoLine;
import org.tandemswitch.call.CallEvent.Ordered;
import org.tandemswitch.call.CallEvent.Placed;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.call.CallEvent.Requested;
import org.tandemswitch.call.CallEvent.Unanswered;
import org.tandemswitch.call.CallEvent.Unreachable;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.timer.SessionTerms;

/** The caller waits, one vendor is being asked. */
public record Calling(CallFacts facts, Heard heard) implements Call {
    /** A call that is sent on and on ends somewhere. */
    private static final int MOST_LEGS = 30;

    /** The current leg is invited, after it was told how the record will read if nothing more is heard of the call. */
    static Step asking(CallFacts facts, Instant now, List<CallAction> first, List<CallAction> last) {
        List<CallAction> actions = new ArrayList<>(first);
        actions.add(announced(facts, now));
        actions.add(new Invite(facts.leg(), facts.current(), facts.offer()));
        actions.addAll(last);
        return new Step(new Calling(facts, Heard.nothing(now)), actions);
    }

    private static Announce announced(CallFacts facts, Instant now) {
        return new Announce(new CallRecord.Began(facts.cdr(Ending.byServer(EndReason.SYSTEM_RESTART), now)));
    }

    @Override
    public Optional<Instant> deadline() {
        Instant ofStage = heard.since().plus(facts.current().rules().limits().of(heard.stage()));
        return Optional.of(processingEnds().filter(ofStage::isAfter).orElse(ofStage));
    }

    /** TO-08: until somebody has rung, the whole search has a limit. */
    private Optional<Instant> processingEnds() {
        return facts.ringingAt().isPresent()
                ? Optional.empty()
                : facts.plan().processing().map(facts.attempt().receivedAt()::plus);
    }

    @Override
    public CallView view() {
        return Views.of(facts, CallState.valueOf(heard.stage().name()));
    }

    @Override
    public Step placed(Placed event) {
        return Step.of(new Calling(facts.placedAs(event.sipCallId()), heard));
    }

    @Override
    public Step progressed(Progressed event, Instant now) {
        if (!facts.isCurrent(event.leg())) {
            return stay(new Cancel(event.leg(), EndReason.RESPONSE_TIMEOUT));
        }
        Heard more = heard.and(event, now);
        Calling next = new Calling(more.rang() ? facts.rangAt(now) : facts, more);
        return event.status() == 100 ? Step.of(next) : Step.of(next, new RelayProgress(event.leg()));
    }

    @Override
    public Step mediaFlowed(MediaFlowed event) {
        return facts.isCurrent(event.leg()) ? Step.of(new Calling(facts, heard.andPackets())) : stay();
    }

    @Override
    public Step answered(Answered event, Instant now) {
        CallFacts known = facts.closed(event.leg());
        if (!facts.isCurrent(event.leg())) {
            return Step.of(
                    new Calling(known, heard),
                    new CallAction.Acknowledge(event.leg()),
                    new Bye(event.leg(), EndReason.RESPONSE_TIMEOUT));
        }
        CallFacts connected = known.answeredAt(now);
        LegSessions sessions = new LegSessions(
                facts.session(Side.CALLER).accept(facts.attempt().session(), now),
                facts.session(Side.CALLEE).agreed(facts.offer(), event.session(), now));
        return Step.of(
                new Talking(connected, false, now, sessions, Optional.empty()),
                announced(connected, now),
                new RelayAnswer(event.leg(), sessions.caller().acceptance()),
                new CountTrial(Trial.answered(facts.current().vendor())));
    }

    @Override
    public Step rejected(Rejected event, Instant now) {
        Optional<SessionTerms> longer = longerSession(event);
        if (longer.isPresent()) {
            return inviteAgain(longer.get(), now);
        }
        if (facts.isCurrent(event.leg()) && event.asksWhoWeAre()) {
            return facts.current()
                    .account()
                    .map(ourselves -> prove(ourselves, event, now))
                    .orElseGet(() -> refused(event, now));
        }
        List<PlannedLeg> elsewhere = elsewhere(event);
        return elsewhere.isEmpty() ? refused(event, now) : redirected(event, elsewhere, now);
    }

    private Step refused(Rejected event, Instant now) {
        return closed(event.leg(), Failure.refused(event.status()), comeLater(event), now);
    }

    /** GS-17, where the gateway is one that is obeyed. */
    private Optional<Duration> comeLater(Rejected event) {
        return event.comeLater()
                .filter(wanted -> facts.current().dialect().failures().obeysRetryAfter());
    }

    /** Where the vendor sends the call on to, unless it was sent there before or has been sent on often enough. */
    private List<PlannedLeg> elsewhere(Rejected event) {
        PlannedLeg asked = facts.current();
        boolean follows = facts.isCurrent(event.leg())
                && asked.dialect().forwarding().redirects()
                && facts.plan().legs().size() < MOST_LEGS;
        return follows
                ? event.elsewhere().stream()
                        .map(asked::redirected)
                        .filter(leg -> facts.plan().legs().stream().noneMatch(leg::isSamePlaceAs))
                        .toList()
                : List.of();
    }

    private Step redirected(Rejected event, List<PlannedLeg> elsewhere, Instant now) {
        CallFacts next = facts.closed(event.leg()).redirected(elsewhere).nextLeg();
        return asking(next, now, List.of(), List.of(new CountTrial(Trial.redirected(current(), event.status()))));
    }

    /** Once, and only to a question that the vendor may ask (AU-07). */
    private Step prove(VendorAccount ourselves, Rejected event, Instant now) {
        return event.question()
                .filter(question -> !heard.told() && ourselves.trusts(question))
                .map(question -> Step.of(
                        new Calling(facts, heard.startedAgain(now).andTold()),
                        new CallAction.Prove(event.leg(), question, facts.offer())))
                .orElseGet(() -> closed(event.leg(), Failure.unproven(event.status()), Optional.empty(), now));
    }

    @Override
    public Step unanswered(Unanswered event, Instant now) {
        return closed(event.leg(), Failure.unanswered(), Optional.empty(), now);
    }

    @Override
    public Step unreachable(Unreachable event, Instant now) {
        return closed(event.leg(), Failure.unreachable(), Optional.empty(), now);
    }

    /** It was never asked, so nothing is counted. */
    @Override
    public Step noLine(NoLine event, Instant now) {
        CallFacts known = facts.closed(event.leg());
        return facts.isCurrent(event.leg())
                ? failed(known, Failure.full(), now, List.of(), List.of())
                : Step.of(new Calling(known, heard));
    }

    private Step closed(int leg, Failure failure, Optional<Duration> comeLater, Instant now) {
        CallFacts known = facts.closed(leg);
        return facts.isCurrent(leg)
                ? failed(
                        known,
                        failure,
                        now,
                        List.of(),
                        List.of(new CountTrial(Trial.failed(current(), failure, comeLater))))
                : Step.of(new Calling(known, heard));
    }

    /** The vendor would take the call with a longer session timer (ST-06). */
    private Optional<SessionTerms> longerSession(Rejected event) {
        return event.status() == 422 && facts.isCurrent(event.leg())
                ? facts.session(Side.CALLEE).raised(facts.offer(), event.session())
                : Optional.empty();
    }

    private Step inviteAgain(SessionTerms offer, Instant now) {
        return Step.of(
                new Calling(facts.offering(offer), heard.startedAgain(now)), new InviteAgain(facts.leg(), offer));
    }

    @Override
    public Step cancelled(Instant now) {
        Ending ending = Ending.by(HangUpSide.CALLER, EndReason.CALLER_CANCEL);
        return Over.enter(facts, ending, now, new Cancel(facts.leg(), ending.reason()), takenBack());
    }

    /** A BYE before the answer: the caller gives up, and the INVITE still waits for its final answer. */
    @Override
    public Step hungUp(HungUp event, Instant now) {
        return event.side() == Side.CALLEE
                ? stay()
                : giveUp(Ending.by(HangUpSide.CALLER, EndReason.CALLER_CANCEL), now);
    }

    @Override
    public Step requested(Requested event, Instant now) {
        return event.method() == MidCallMethod.INVITE
                ? stay(new CallAction.RefuseRequest(491))
                : stay(new CallAction.RelayRequest(event.side(), SessionTerms.NONE));
    }

    @Override
    public Step ordered(Ordered event, Instant now) {
        return giveUp(Ending.byServer(event.reason()), now);
    }

    Mark timedOut(Instant now) {
        String state = view().state().name();
        return Mark.of(now, Mark.Kind.TIMER, facts.leg(), current().name()).with(state, 0);
    }

    @Override
    public Step deadlinePassed(Instant now) {
        if (processingEnds().equals(deadline())) {
            return giveUp(Ending.byServer(EndReason.RESPONSE_TIMEOUT), now);
        }
        Failure failure = Failure.timedOut(heard.stage());
        CountTrial count = new CountTrial(Trial.failed(current(), failure, Optional.empty()));
        return failed(facts, failure, now, List.of(new Cancel(facts.leg(), failure.reason())), List.of(count));
    }

    /** The vendor failed; the decision table tells whether the next one is asked. */
    private Step failed(CallFacts known, Failure failure, Instant now, List<CallAction> first, List<CallAction> last) {
        if (Switching.goesOn(new Switching.Situation(failure, heard, facts))) {
            return asking(known.hurried(now).nextLeg(), now, first, last);
        }
        List<CallAction> actions = new ArrayList<>(first);
        actions.add(new RefuseCaller(told(failure.callerStatus()), failure.reason()));
        actions.addAll(last);
        return Over.enter(known, failure.ending(), now, actions.toArray(CallAction[]::new));
    }

    private Step giveUp(Ending ending, Instant now) {
        return Over.enter(
                facts,
                ending,
                now,
                new Cancel(facts.leg(), ending.reason()),
                new RefuseCaller(told(ending.reason().sipCode()), ending.reason()),
                takenBack());
    }

    /** SI-12. */
    private int told(int status) {
        return facts.plan().dialect().failures().told(status);
    }

    private CountTrial takenBack() {
        return new CountTrial(Trial.takenBack(current()));
    }

    private GatewayRef current() {
        return facts.current().vendor();
    }
}
