package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.tandemswitch.call.Side;
import org.tandemswitch.sip.proof.Answers;
import org.tandemswitch.timer.SessionTerms;

/** Requests of our own that ask a leg for a sign of life. */
final class Refreshes {
    private static final String MARK = "refresh";

    private static final int UNKNOWN_DIALOG = 481;

    private final Map<Side, SipServletRequest> invites = new EnumMap<>(Side.class);
    private final Map<Side, SipServletRequest> last = new EnumMap<>(Side.class);

    static boolean isAnsweredBy(SipServletResponse response) {
        SipServletRequest request = response.getRequest();
        return request != null && request.getAttribute(MARK) != null;
    }

    /**
     * A re-INVITE that still rings somewhere is taken back before the next request leaves. Until the answer, or the engine's
     * word that there is none, the session stays, also when the call ends before.
     */
    void send(SipServletRequest request, Side side, SessionTerms terms) throws IOException {
        SipServletRequest forgotten = invites.remove(side);
        if (forgotten != null) {
            forgotten.createCancel().send();
        }
        SipSession session = request.getSession();
        SessionHeaders.write(terms, request);
        request.setAttribute(MARK, side);
        request.setHeader("Allow", Methods.ALLOWED);
        if (request.getMethod().equals("INVITE")) {
            Optional<Media> said = Media.lastSaid(session);
            if (said.isPresent()) {
                said.get().putOn(request);
            }
            invites.put(side, request);
        }
        session.setInvalidateWhenReady(false);
        last.put(side, request);
        request.send();
    }

    /** The same re-INVITE has left once more. */
    void replaced(SipServletRequest request, SipServletRequest again) {
        invites.replaceAll((side, invite) -> invite.equals(request) ? again : invite);
        last.replaceAll((side, sent) -> sent.equals(request) ? again : sent);
    }

    /** Is there something to learn from it? One that was taken back was refused because it was taken back. */
    boolean tells(SipServletResponse response) {
        int status = response.getStatus();
        return status / 100 == 2 || status == UNKNOWN_DIALOG || last.containsValue(response.getRequest());
    }

    /** A 2xx to a re-INVITE is confirmed even when it comes after we gave up waiting. */
    void answered(SipServletResponse response) throws IOException {
        response.getSession().setInvalidateWhenReady(true);
        if (response.getMethod().equals("INVITE")) {
            invites.values().remove(response.getRequest());
            if (response.getStatus() / 100 == 2) {
                Answers.ack(response).send();
            }
        }
    }
}
