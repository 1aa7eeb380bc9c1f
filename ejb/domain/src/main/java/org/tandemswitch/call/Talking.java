package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.CallAction.Acknowledge;
import org.tandemswitch.call.CallAction.AskLongerSession;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.ByeCaller;
import org.tandemswitch.call.CallAction.Cancel;
import org.tandemswitch.call.CallAction.GiveUpRequest;
import org.tandemswitch.call.CallAction.GrantRequest;
import org.tandemswitch.call.CallAction.Refresh;
import org.tandemswitch.call.CallAction.RefuseRequest;
import org.tandemswitch.call.CallAction.RelayReply;
import org.tandemswitch.call.CallAction.RelayRequest;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.HungUp;
import org.tandemswitch.call.CallEvent.Ordered;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.RefreshAnswered;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.call.CallEvent.Replied;
import org.tandemswitch.call.CallEvent.Requested;
import org.tandemswitch.timer.LegSession;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionStep;
import org.tandemswitch.timer.SessionTerms;

/**
 * The current vendor answered. Its answer is confirmed as soon as the caller confirms ours.
 *
 * @param asking since when one leg waits for what the other says to its re-INVITE
 */
public record Talking(CallFacts facts, boolean confirmed, Instant since, LegSessions sessions, Optional<Instant> asking)
        implements Call {

    private static final int NO_SUCH_CALL = 481;
    private static final int REQUEST_PENDING = 491;

    /** The caller's confirmation is repeated for 64 * T1 at most; after that nobody will send it (D-30). */
    private static final Duration CONFIRMATION = Duration.ofSeconds(40);

    @Override
    public Optional<Instant> deadline() {
        Stream<Optional<Instant>> due = confirmed
                ? Stream.of(end(), sessions.deadline(), answerDue())
                : Stream.of(end(), Optional.of(since.plus(CONFIRMATION)));
        return due.flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> end() {
        CallPlan plan = facts.plan();
        return plan.session().cap(plan.timers().longest(), sessions.caller()).map(since::plus);
    }

    /** Nobody thinks longer about a re-INVITE than a phone may ring, and meanwhile no leg could be refreshed. */
    private Optional<Instant> answerDue() {
        return asking.map(began -> began.plus(facts.current().rules().limits().ringing()));
    }

    private static boolean isPast(Optional<Instant> due, Instant now) {
        return due.filter(moment -> !now.isBefore(moment)).isPresent();
    }

    @Override
    public CallView view() {
        return Views.talking(facts, sessions);
    }

    @Override
    public Step acknowledged() {
        return confirmed
                ? stay()
                : Step.of(new Talking(facts, true, since, sessions, asking), new Acknowledge(facts.leg()));
    }

    @Override
    public Step ackMissing(Instant now) {
        return endByServer(EndReason.ACK_TIMEOUT, now);
    }

    /** A vendor that was given up speaks late. */
    @Override
    public Step progressed(Progressed event, Instant now) {
        return facts.isCurrent(event.leg()) ? stay() : stay(new Cancel(event.leg(), EndReason.NORMAL_CLEARING));
    }

    @Override
    public Step answered(Answered event, Instant now) {
        if (facts.isCurrent(event.leg())) {
            return stay();
        }
        return Step.of(
                new Talking(facts.closed(event.leg()), confirmed, since, sessions, asking),
                new Acknowledge(event.leg()),
                new Bye(event.leg(), EndReason.NORMAL_CLEARING));
    }

    @Override
    public Step rejected(Rejected event, Instant now) {
        return Step.of(new Talking(facts.closed(event.leg()), confirmed, since, sessions, asking));
    }

    @Override
    public Step hungUp(HungUp event, Instant now) {
        Ending ending = Ending.by(HangUpSide.of(event.side()), EndReason.NORMAL_CLEARING);
        return event.side() == Side.CALLER
                ? endCallee(ending, now)
                : Over.enter(facts, ending, now, new ByeCaller(ending.reason()));
    }

    @Override
    public Step requested(Requested event, Instant now) {
        if (!event.method().refreshes()) {
            return stay(new RelayRequest(event.side(), SessionTerms.NONE));
        }
        SessionRules rules = facts.session(event.side());
        if (rules.isTooBrief(event.session())) {
            return stay(new AskLongerSession(rules.least()));
        }
        if (event.method() == MidCallMethod.INVITE && (sessions.isInviting() || asking.isPresent())) {
            return stay(new RefuseRequest(REQUEST_PENDING));
        }
        return event.news() ? relay(event, now) : grant(event, now);
    }

    private Step relay(Requested event, Instant now) {
        LegSession other = sessions.of(event.side().opposite());
        Talking next = event.method() == MidCallMethod.INVITE ? asking(Optional.of(now)) : this;
        return Step.of(next, new RelayRequest(event.side(), other.proposal()));
    }

    @Override
    public Step notRelayed() {
        return Step.of(asking(Optional.empty()));
    }

    private Talking asking(Optional<Instant> began) {
        return new Talking(facts, confirmed, since, sessions, began);
    }

    /** ST-22. */
    private Step grant(Requested event, Instant now) {
        LegSession session = sessions.of(event.side()).refreshed(event.session(), now);
        return Step.of(with(event.side(), session), new GrantRequest(session.acceptance()));
    }

    /** What passes from leg to leg refreshes both (ST-01), and whoever knows no such call has none (ST-20). */
    @Override
    public Step replied(Replied event, Instant now) {
        Talking heard = event.method() == MidCallMethod.INVITE ? asking(Optional.empty()) : this;
        if (event.status() == NO_SUCH_CALL) {
            return endByServer(EndReason.SESSION_TIMEOUT, now, new RelayReply(event.told(), SessionTerms.NONE));
        }
        if (!event.accepts()) {
            return Step.of(heard, new RelayReply(event.told(), SessionTerms.NONE));
        }
        Side other = event.asker().opposite();
        LegSession refreshed = sessions.of(event.asker()).refreshed(event.asked(), now);
        LegSession answering = sessions.of(other).confirmed(event.answer(), now);
        return Step.of(
                heard.with(event.asker(), refreshed).with(other, answering),
                new RelayReply(event.status(), refreshed.acceptance()));
    }

    @Override
    public Step refreshAnswered(RefreshAnswered event, Instant now) {
        LegSession session = sessions.of(event.side());
        return move(event.side(), session.answered(event.status(), event.session(), event.chance(), now), now);
    }

    private Talking with(Side side, LegSession session) {
        return new Talking(facts, confirmed, since, sessions.with(side, session), asking);
    }

    private Step move(Side side, SessionStep step, Instant now) {
        Talking next = with(side, step.next());
        return switch (step.move()) {
            case NOTHING -> Step.of(next);
            case UPDATE ->
                Step.of(
                        next,
                        new Refresh(side, MidCallMethod.UPDATE, step.next().proposal()));
            case INVITE ->
                Step.of(
                        next,
                        new Refresh(side, MidCallMethod.INVITE, step.next().proposal()));
            case END -> next.endByServer(EndReason.SESSION_TIMEOUT, now);
        };
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
        if (isPast(end(), now)) {
            return endByServer(EndReason.MAX_DURATION, now);
        }
        if (!confirmed) {
            return endByServer(EndReason.ACK_TIMEOUT, now);
        }
        if (isPast(answerDue(), now)) {
            return Step.of(asking(Optional.empty()), new GiveUpRequest());
        }
        Side side = sessions.firstDue();
        return move(side, sessions.of(side).due(now), now);
    }

    private Step endByServer(EndReason reason, Instant now, CallAction... first) {
        Stream<CallAction> confirmation = confirmed ? Stream.empty() : Stream.of(new Acknowledge(facts.leg()));
        Stream<CallAction> farewell = Stream.of(new Bye(facts.leg(), reason), new ByeCaller(reason));
        CallAction[] last = Stream.of(Stream.of(first), confirmation, farewell)
                .flatMap(actions -> actions)
                .toArray(CallAction[]::new);
        return Over.enter(facts, Ending.byServer(reason), now, last);
    }

    private Step endCallee(Ending ending, Instant now) {
        return confirmed
                ? Over.enter(facts, ending, now, new Bye(facts.leg(), ending.reason()))
                : Over.enter(facts, ending, now, new Acknowledge(facts.leg()), new Bye(facts.leg(), ending.reason()));
    }
}
