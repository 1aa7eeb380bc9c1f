package org.tandemswitch.sip.b2bua;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.call.Call;
import org.tandemswitch.call.CallAction;
import org.tandemswitch.call.CallEvent;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Marks;
import org.tandemswitch.call.Side;
import org.tandemswitch.call.Step;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.OngoingCall;
import org.tandemswitch.number.DialString;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.sip.proof.Answers;
import org.tandemswitch.timer.SessionTerms;

/** One call at work: its state, its legs, and the one lock that lets events in one after the other. */
final class LiveCall implements OngoingCall {
    private final CallId id;
    private final EvenClock clock;
    private final CallHost host;
    private final Legs legs;
    private volatile Call state;

    LiveCall(CallId id, Step first, SipServletRequest invite, Lines.Line line, CallHost host) {
        this.id = id;
        this.host = host;
        this.state = first.next();
        this.clock = new EvenClock(state.view().beganAt());
        this.legs = new Legs(this, invite, line, first.next().facts().plan().dialect(), host);
    }

    synchronized void begin(Step first) {
        carryOut(first);
        schedule();
    }

    void on(CallEvent event) {
        on(event, Optional.empty());
    }

    void on(CallEvent event, SipServletMessage message) {
        on(event, Optional.of(message));
    }

    private synchronized void on(CallEvent event, Optional<SipServletMessage> message) {
        Call before = state;
        Step step = before.on(event, clock.now());
        state = step.next();
        SessionTrace.agreed(id, before, step.next());
        host.complaints()
                .guard(id, () -> Marks.of(before, event, step, Instant.now()).forEach(mark -> host.noted(id, mark)));
        legs.during(message, () -> carryOut(step));
        if (!state.deadline().equals(before.deadline())) {
            schedule();
        }
    }

    private void schedule() {
        host.schedule(this, state.deadline().map(clock::until));
    }

    /** Every action is tried, whatever became of the one before: a leg that is gone must not cost the record. */
    private void carryOut(Step step) {
        for (CallAction action : step.actions()) {
            host.complaints().guard(id, () -> action.carryOut(legs));
        }
    }

    synchronized void responded(int vendor, CallEvent event, SipServletResponse response) {
        host.complaints().guard(id, () -> {
            boolean wanted = state.view().state() != CallState.RELEASED && isCurrentVendor(vendor);
            boolean again = wanted && legs.fallsBack(vendor, response);
            if (!again && !legs.dropsOtherBranch(vendor, response)) {
                on(event, response);
            }
        });
    }

    boolean mayBeCalled(DialString callee) {
        return host.mayBeCalled(callee);
    }

    /** Inside the call the vendor asks who we are. @return is it being told? */
    synchronized boolean proves(int vendor, SipServletResponse response) {
        return legs.proves(vendor, response);
    }

    synchronized void acknowledged(SipServletRequest ack) {
        if (Relay.isAwaited(ack)) {
            host.complaints().guard(id, () -> Relay.acknowledge(ack, legs.receiver(ack)));
        } else if (legs.isOfCallerInvite(ack)) {
            on(new CallEvent.Acknowledged(), ack);
        }
    }

    synchronized void hungUp(Side side, SipServletRequest bye) {
        if (side == Side.CALLER) {
            host.complaints().guard(id, legs::answerWhoHangsUp);
        }
        on(new CallEvent.HungUp(side), bye);
    }

    synchronized void cancelled(SipServletRequest cancel) {
        if (!legs.cancelsRelayed()) {
            on(new CallEvent.Cancelled(), cancel);
        }
    }

    /** An answer that decides nothing. */
    synchronized void relayAnswer(SipServletResponse response) {
        host.complaints().guard(id, () -> Relay.answer(response, legs.receiver(response)));
    }

    /** The call has gone on without it. Whoever accepts gets its ACK all the same, or it would hang up. */
    void answeredTooLate(SipServletResponse response) {
        if (Relay.isAccepted(response)) {
            host.complaints().guard(id, Answers.ack(response)::send);
        }
    }

    synchronized void refreshAnswered(Side side, SipServletResponse response) {
        SessionTrace.answered(id, side, response);
        if (legs.refreshAnswered(response)) {
            refreshAnswered(side, response.getStatus(), SessionHeaders.read(response));
        }
    }

    void refreshFailed(Side side, int status) {
        SessionTrace.notSent(id, side, status);
        refreshAnswered(side, status, SessionTerms.NONE);
    }

    private void refreshAnswered(Side side, int status, SessionTerms terms) {
        double chance = ThreadLocalRandom.current().nextDouble();
        on(new CallEvent.RefreshAnswered(side, status, terms, chance));
    }

    /**
     * The call may have moved on since its turn was noticed; then the deadline is no longer its deadline. Either way nobody
     * remembers the call any more, so its next deadline is told even when that is the same moment once more.
     */
    synchronized void deadlinePassed() {
        if (state.deadline().filter(due -> !clock.now().isBefore(due)).isPresent()) {
            on(new CallEvent.DeadlinePassed());
        }
        schedule();
    }

    /** The answer to a request that must not reach the other side; empty for one that may. */
    synchronized Optional<Integer> kept(SipServletRequest request, Side from) {
        return legs.kept(request, from);
    }

    void refuse(SipServletRequest request, int status) {
        host.complaints().guard(id, () -> legs.refuse(request, status));
    }

    boolean isCurrentVendor(int number) {
        return legs.isCurrent(number);
    }

    /** Does it come from the vendor that the call is with by now, and not from another phone behind that one? */
    synchronized boolean isFromCurrentVendor(int number, SipServletMessage message) {
        return legs.isCurrent(number, message);
    }

    CallId id() {
        return id;
    }

    @Override
    public CallView view() {
        return state.view();
    }

    @Override
    public void end(EndReason reason) {
        on(new CallEvent.Ordered(reason));
    }
}
