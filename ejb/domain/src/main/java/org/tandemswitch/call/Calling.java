package org.tandemswitch.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallAction.Announce;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.Cancel;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.InviteAgain;
import org.tandemswitch.call.CallAction.RefuseCaller;
import org.tandemswitch.call.CallAction.RelayAnswer;
import org.tandemswitch.call.CallAction.RelayProgress;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.HungUp;
import org.tandemswitch.call.CallEvent.Ordered;
import org.tandemswitch.call.CallEvent.Placed;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.call.CallEvent.Requested;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.timer.SessionTerms;

/** The caller waits, one vendor is being asked. */
public record Calling(CallFacts facts, Stage stage, Instant stageSince) implements Call {

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(stageSince.plus(stage.limit(facts.plan().timers())));
    }

    @Override
    public CallView view() {
        return Views.of(facts, CallState.valueOf(stage.name()));
    }

    @Override
    public Step placed(Placed event) {
        return Step.of(new Calling(facts.placedAs(event.sipCallId()), stage, stageSince));
    }

    @Override
    public Step progressed(Progressed event, Instant now) {
        if (!facts.isCurrent(event.leg())) {
            return stay(new Cancel(event.leg()));
        }
        Calling next = reached(Stage.of(event.status(), event.media()), now);
        return event.status() == 100 ? Step.of(next) : Step.of(next, new RelayProgress(event.leg()));
    }

    /** A stage's clock starts with its first message; repeats and steps back do not restart it (TO-05). */
    private Calling reached(Stage reached, Instant now) {
        CallFacts known = reached == Stage.RINGING ? facts.rangAt(now) : facts;
        return reached.compareTo(stage) > 0 ? new Calling(known, reached, now) : new Calling(known, stage, stageSince);
    }

    @Override
    public Step answered(Answered event, Instant now) {
        CallFacts known = facts.closed(event.leg());
        if (!facts.isCurrent(event.leg())) {
            return Step.of(
                    new Calling(known, stage, stageSince),
                    new CallAction.Acknowledge(event.leg()),
                    new Bye(event.leg()));
        }
        CallFacts connected = known.answeredAt(now);
        CallRecord began = new CallRecord.Began(connected.cdr(Ending.byServer(EndReason.SYSTEM_RESTART), now));
        LegSessions sessions = new LegSessions(
                plan().session().accept(facts.attempt().session(), now),
                plan().session().agreed(facts.offer(), event.session(), now));
        return Step.of(
                new Talking(connected, false, now, sessions),
                new Announce(began),
                new RelayAnswer(event.leg(), sessions.caller().acceptance()));
    }

    @Override
    public Step rejected(Rejected event, Instant now) {
        Optional<SessionTerms> longer = longerSession(event);
        if (longer.isPresent()) {
            return inviteAgain(longer.get(), now);
        }
        CallFacts known = facts.closed(event.leg());
        if (!facts.isCurrent(event.leg())) {
            return Step.of(new Calling(known, stage, stageSince));
        }
        if (known.hasNextLeg() && Switching.mayFollow(event.status(), stage)) {
            return tryNext(known, now);
        }
        return end(known, Ending.refused(event.status()), EndReason.callerStatus(event.status()), now);
    }

    /** The vendor would take the call with a longer session timer (ST-06). */
    private Optional<SessionTerms> longerSession(Rejected event) {
        return event.status() == 422 && facts.isCurrent(event.leg())
                ? plan().session().raised(facts.offer(), event.session())
                : Optional.empty();
    }

    private Step inviteAgain(SessionTerms offer, Instant now) {
        return Step.of(new Calling(facts.offering(offer), Stage.INVITED, now), new InviteAgain(facts.leg(), offer));
    }

    private CallPlan plan() {
        return facts.plan();
    }

    @Override
    public Step cancelled(Instant now) {
        Ending ending = Ending.by(HangUpSide.CALLER, EndReason.CALLER_CANCEL);
        return Over.enter(facts, ending, now, new Cancel(facts.leg()));
    }

    /** A BYE before the answer: the caller gives up, and the INVITE still waits for its final answer. */
    @Override
    public Step hungUp(HungUp event, Instant now) {
        if (event.side() == Side.CALLEE) {
            return stay();
        }
        Ending ending = Ending.by(HangUpSide.CALLER, EndReason.CALLER_CANCEL);
        return Over.enter(
                facts, ending, now, new Cancel(facts.leg()), new RefuseCaller(EndReason.CALLER_CANCEL.sipCode()));
    }

    @Override
    public Step requested(Requested event, Instant now) {
        return event.method() == MidCallMethod.INVITE
                ? stay(new CallAction.RefuseRequest(491))
                : stay(new CallAction.RelayRequest(event.side(), SessionTerms.NONE));
    }

    @Override
    public Step ordered(Ordered event, Instant now) {
        return giveUp(facts, Ending.byServer(event.reason()), now);
    }

    @Override
    public Step deadlinePassed(Instant now) {
        if (facts.hasNextLeg() && stage != Stage.RINGING && stage != Stage.PROGRESS_WITH_MEDIA) {
            Step next = tryNext(facts, now);
            List<CallAction> actions = new ArrayList<>(List.of(new Cancel(facts.leg())));
            actions.addAll(next.actions());
            return new Step(next.next(), actions);
        }
        return giveUp(facts, Ending.byServer(stage.timeout()), now);
    }

    private static Step tryNext(CallFacts facts, Instant now) {
        CallFacts next = facts.nextLeg();
        return Step.of(new Calling(next, Stage.INVITED, now), new Invite(next.leg(), next.current(), next.offer()));
    }

    private static Step giveUp(CallFacts facts, Ending ending, Instant now) {
        return Over.enter(
                facts,
                ending,
                now,
                new Cancel(facts.leg()),
                new RefuseCaller(ending.reason().sipCode()));
    }

    private static Step end(CallFacts facts, Ending ending, int status, Instant now) {
        return Over.enter(facts, ending, now, new RefuseCaller(status));
    }
}
