package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.tandemswitch.interworking.MediaRules;
import org.tandemswitch.sip.proof.Answers;
import org.tandemswitch.timer.SessionTerms;

/** Requests inside a call, repeated on the other leg: the answer finds its way back, and so does the ACK. */
final class Relay {
    private static final String ORIGIN = "relayed-from";
    private static final String GIVEN_UP = "given-up";
    private static final String SETTLED = "settled";
    private static final String AWAITS_ACK = "awaits-ack";

    private Relay() {}

    static void pass(SipServletRequest origin, SipServletRequest out, MediaRules asked) throws IOException {
        out.setAttribute(ORIGIN, origin);
        Media.keepAgreed(origin, out);
        try {
            Bodies.copy(origin, out, asked).send();
        } catch (IOException | RuntimeException unsent) {
            Media.takeBack(origin, out);
            throw unsent;
        }
    }

    static boolean isRelayed(SipServletResponse response) {
        SipServletRequest request = response.getRequest();
        return request != null && request.getAttribute(ORIGIN) != null;
    }

    /** Takes a request back that the receiver does not answer. Not with 408, by which the asker would end the call. */
    static void giveUp(SipServletRequest out) throws IOException {
        SipServletRequest origin = (SipServletRequest) out.getAttribute(ORIGIN);
        out.setAttribute(GIVEN_UP, true);
        Media.takeBack(origin, out);
        origin.createResponse(SipServletResponse.SC_SERVER_INTERNAL_ERROR).send();
    }

    static boolean isGivenUp(SipServletResponse response) {
        return response.getRequest().getAttribute(GIVEN_UP) != null;
    }

    /** Has it got its final answer? */
    static boolean isSettled(SipServletRequest out) {
        return out.getAttribute(SETTLED) != null;
    }

    static SipServletRequest origin(SipServletResponse response) {
        return (SipServletRequest) response.getRequest().getAttribute(ORIGIN);
    }

    static void answer(SipServletResponse response, MediaRules asker) throws IOException {
        answer(response, response.getStatus(), SessionTerms.NONE, asker);
    }

    static void answer(SipServletResponse response, int status, SessionTerms session, MediaRules asker)
            throws IOException {
        SipServletRequest origin = origin(response);
        if (response.getStatus() >= SipServletResponse.SC_OK) {
            response.getRequest().setAttribute(SETTLED, true);
        }
        try {
            Bodies.copy(response, SessionHeaders.write(session, origin.createResponse(status)), asker)
                    .send();
        } finally {
            if (response.getStatus() >= SipServletResponse.SC_MULTIPLE_CHOICES) {
                Media.takeBack(origin, response.getRequest());
            }
        }
        if (isAccepted(response)) {
            origin.getSession().setAttribute(AWAITS_ACK, response);
        }
    }

    /** A re-INVITE is accepted, and whoever accepted it waits for an ACK. */
    static boolean isAccepted(SipServletResponse response) {
        return response.getStatus() >= 200
                && response.getStatus() < 300
                && response.getMethod().equals("INVITE");
    }

    static boolean isAwaited(SipServletRequest ack) {
        return isUnconfirmed(ack.getSession());
    }

    static boolean isUnconfirmed(SipSession session) {
        return session.getAttribute(AWAITS_ACK) != null;
    }

    /** Confirms the answer to a relayed re-INVITE, unless a BYE was faster and the other leg is gone. */
    static void acknowledge(SipServletRequest ack, MediaRules receiver) throws IOException {
        SipSession session = ack.getSession();
        SipServletResponse answer = (SipServletResponse) session.getAttribute(AWAITS_ACK);
        session.removeAttribute(AWAITS_ACK);
        if (answer.getSession().getState() != SipSession.State.TERMINATED) {
            Bodies.copy(ack, Answers.ack(answer), receiver).send();
        }
    }
}
