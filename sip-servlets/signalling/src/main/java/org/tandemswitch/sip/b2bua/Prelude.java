package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javax.servlet.sip.Rel100Exception;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.interworking.Delivery;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Heard;
import org.tandemswitch.interworking.Offering;
import org.tandemswitch.timer.SessionTerms;

/**
 * Everything the caller is told up to the answer. While it has not confirmed what it was told reliably, whatever comes next
 * waits (RFC 3262 section 3): a vendor that did not describe its media yet may answer before it hears of the confirmation.
 */
final class Prelude {
    private final SipServletRequest invite;
    private final Dialect dialect;
    private final Offering offering;
    private final Queue<Sending> waiting = new ArrayDeque<>();
    private boolean unconfirmed;
    /** Was it reliable of the switch's own accord, so that no vendor waits for the confirmation? */
    private boolean ours;

    private boolean toldMediaReliably;

    private interface Sending {
        void send() throws IOException;
    }

    /** @param dialect the caller's */
    Prelude(SipServletRequest invite, Dialect dialect) {
        this.invite = invite;
        this.dialect = dialect;
        this.offering = offering(invite);
    }

    static Offering offering(SipServletRequest invite) {
        return new Offering(
                SessionHeaders.lists(invite, "Supported", Methods.RELIABLE),
                SessionHeaders.lists(invite, "Require", Methods.RELIABLE),
                Bodies.describesMedia(invite));
    }

    void progress(SipServletResponse progress, Vendor vendor) throws IOException {
        Optional<Media> before = Media.lastHeard(vendor.session());
        Heard heard = new Heard(
                progress.getStatus(),
                Bodies.describesMedia(progress),
                before.isPresent(),
                progress.getHeader("RSeq") != null);
        Delivery delivery = dialect.progress().deliver(heard, offering);
        if (delivery.confirmed()) {
            vendor.prack().send();
        }
        SipServletResponse told = Bodies.copy(progress, invite.createResponse(delivery.status()), dialect.media());
        if (delivery.repeatsMedia()) {
            before.orElseThrow().putOn(told);
            Media.said(told);
        }
        Extras.pass(progress, told, dialect.headers());
        inTurn(() -> send(told, delivery, heard));
    }

    private void send(SipServletResponse told, Delivery delivery, Heard heard) throws IOException {
        unconfirmed = delivery.reliable();
        ours = delivery.isOurs(heard);
        toldMediaReliably |= unconfirmed && Bodies.describesMedia(told);
        if (!delivery.reliable()) {
            told.send();
            return;
        }
        try {
            told.sendReliably();
        } catch (Rel100Exception notOffered) {
            throw new IllegalArgumentException(notOffered);
        }
    }

    void answer(SipServletResponse answer, SessionTerms session) throws IOException {
        SipServletResponse told = Bodies.copy(answer, invite.createResponse(SipServletResponse.SC_OK), dialect.media());
        Optional<Media> before = Media.lastHeard(answer.getSession());
        if (owesMedia(told) && before.isPresent()) {
            before.get().putOn(told);
            Media.said(told);
        }
        told.setHeader("Allow", Methods.ALLOWED);
        Extras.pass(answer, told, dialect.headers());
        SessionHeaders.write(session, told);
        inTurn(told::send);
    }

    /** The vendor has answered the offer in a progress that the caller may have missed; the 200 it cannot miss. */
    private boolean owesMedia(SipServletResponse told) {
        return offering.media() && !toldMediaReliably && !Bodies.describesMedia(told);
    }

    private void inTurn(Sending sending) throws IOException {
        if (unconfirmed) {
            waiting.add(sending);
        } else {
            sending.send();
        }
    }

    /** A PRACK for an answer that only the switch had sent reliably goes no further. */
    boolean takes(SipServletRequest prack) throws IOException {
        if (!ours) {
            return false;
        }
        prack.createResponse(SipServletResponse.SC_OK).send();
        confirmed();
        return true;
    }

    /** The caller is told what waited for its PRACK. */
    void confirmed() throws IOException {
        unconfirmed = false;
        ours = false;
        while (!unconfirmed && !waiting.isEmpty()) {
            waiting.remove().send();
        }
    }
}
