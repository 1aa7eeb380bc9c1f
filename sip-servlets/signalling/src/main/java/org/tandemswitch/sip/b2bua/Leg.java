package org.tandemswitch.sip.b2bua;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.tandemswitch.call.CallEvent;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.MidCallMethod;
import org.tandemswitch.call.Redirection;
import org.tandemswitch.call.Side;
import org.tandemswitch.sip.proof.Questions;
import org.tandemswitch.timer.SessionTerms;

/** What a SIP session knows: its call, its side, and which vendor of the plan it leads to. Reads events off messages. */
public final class Leg {
    private static final String ATTRIBUTE = "leg";
    private static final Set<String> SESSION_METHODS = Set.of("INVITE", "UPDATE");

    private final LiveCall call;
    private final Side side;
    private final int number;

    private Leg(LiveCall call, Side side, int number) {
        this.call = call;
        this.side = side;
        this.number = number;
    }

    static void markCaller(SipSession session, LiveCall call) {
        session.setAttribute(ATTRIBUTE, new Leg(call, Side.CALLER, 0));
    }

    static void markCallee(SipSession session, LiveCall call, int number) {
        session.setAttribute(ATTRIBUTE, new Leg(call, Side.CALLEE, number));
    }

    public static Optional<Leg> of(SipServletMessage message) {
        SipSession session = message.getSession(false);
        try {
            return session == null || !session.isValid()
                    ? Optional.empty()
                    : Optional.ofNullable((Leg) session.getAttribute(ATTRIBUTE));
        } catch (IllegalStateException letGoInThisMoment) {
            return Optional.empty();
        }
    }

    Side side() {
        return side;
    }

    public void acknowledged(SipServletRequest ack) {
        call.acknowledged(ack);
    }

    /** The engine has given the INVITE up by then, so nothing can be told to the caller any more. */
    public void progressUnconfirmed() {
        call.end(EndReason.ACK_TIMEOUT);
    }

    public void ackMissing() {
        call.on(new CallEvent.AckMissing());
    }

    public void cancelled(SipServletRequest cancel) {
        call.cancelled(cancel);
    }

    public void hungUp(SipServletRequest bye) {
        if (isCurrent(bye)) {
            call.hungUp(side, bye);
        }
    }

    public void requested(SipServletRequest request, MidCallMethod method) {
        if (!isCurrent(request)) {
            call.refuse(request, SipServletResponse.SC_CALL_LEG_DONE);
            return;
        }
        Optional<Integer> kept = call.kept(request, side);
        if (kept.isPresent()) {
            call.refuse(request, kept.get());
        } else {
            boolean news = Bodies.describesMedia(request) ? !Media.isRepeated(request) : method != MidCallMethod.UPDATE;
            call.on(new CallEvent.Requested(side, method, SessionHeaders.read(request), news), request);
        }
    }

    public void responded(SipServletResponse response) {
        if (side == Side.CALLEE && Repetition.isOfInterest(response) && call.proves(number, response)) {
            return;
        }
        if (Relay.isRelayed(response)) {
            replied(response);
        } else if (Refreshes.isAnsweredBy(response)) {
            refreshAnswered(response);
        } else if (response.getMethod().equals("INVITE") && side == Side.CALLEE) {
            call.responded(number, event(response), response);
        }
    }

    private void replied(SipServletResponse response) {
        if (Relay.isGivenUp(response)) {
            call.answeredTooLate(response);
        } else if (response.getStatus() < 200
                || !SESSION_METHODS.contains(response.getMethod())
                || !isCurrent(response)) {
            call.relayAnswer(response);
        } else {
            SessionTerms asked = SessionHeaders.read(Relay.origin(response));
            SessionTerms answer = SessionHeaders.read(response);
            call.on(
                    new CallEvent.Replied(
                            side.opposite(),
                            MidCallMethod.valueOf(response.getMethod()),
                            response.getStatus(),
                            asked,
                            answer),
                    response);
        }
    }

    private void refreshAnswered(SipServletResponse response) {
        if (response.getStatus() >= 200) {
            call.refreshAnswered(side, response);
        }
    }

    private CallEvent event(SipServletResponse response) {
        int status = response.getStatus();
        if (status < 200) {
            return new CallEvent.Progressed(number, status, Bodies.describesMedia(response), Reliable.is(response));
        }
        SessionTerms session = SessionHeaders.read(response);
        if (status < 300) {
            return new CallEvent.Answered(number, session);
        }
        if (Wire.isUnreachable(response)) {
            return new CallEvent.Unreachable(number);
        }
        return Wire.isUnanswered(response)
                ? new CallEvent.Unanswered(number)
                : new CallEvent.Rejected(
                        number, status, RetryAfter.of(response), session, elsewhere(response), Questions.of(response));
    }

    private List<Redirection> elsewhere(SipServletResponse response) {
        List<String> contacts = new ArrayList<>();
        if (response.getStatus() < 400) {
            response.getHeaders("Contact").forEachRemaining(contacts::add);
        }
        return Redirection.parse(contacts).stream()
                .filter(to -> call.mayBeCalled(to.callee()))
                .toList();
    }

    private boolean isCurrent(SipServletMessage message) {
        return side == Side.CALLER || call.isFromCurrentVendor(number, message);
    }
}
