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
    private Optional<Unconfirmed> unconfirmed = Optional.empty();
    private boolean toldMediaReliably;
    private boolean answered;

    /**
     * What the caller was told reliably.
     *
     * @param progress what the vendor had said
     * @param ours it was reliable of the switch's own accord, so that no vendor waits for the confirmation
     */
    private record Unconfirmed(Vendor vendor, SipServletResponse progress, boolean ours) {}

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
                progress.getStatus(), Bodies.describesMedia(progress), before.isPresent(), Reliable.is(progress));
        Delivery delivery = dialect.progress().deliver(heard, offering);
        if (delivery.confirmed()) {
            vendor.prack(progress).send();
        }
        SipServletResponse told = Bodies.copy(progress, invite.createResponse(delivery.status()), dialect.media());
        if (delivery.repeatsMedia()) {
            Bodies.repeat(before.orElseThrow(), told, dialect.media());
        }
        Extras.pass(progress, told, dialect.headers());
        inTurn(
                delivery.reliable()
                        ? () -> sendReliably(told, new Unconfirmed(vendor, progress, delivery.isOurs(heard)))
                        : told::send);
    }

    private void sendReliably(SipServletResponse told, Unconfirmed which) throws IOException {
        unconfirmed = Optional.of(which);
        toldMediaReliably |= Bodies.describesMedia(told);
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
            Bodies.repeat(before.get(), told, dialect.media());
        }
        told.setHeader("Allow", Methods.ALLOWED);
        Extras.pass(answer, told, dialect.headers());
        SessionHeaders.write(session, told);
        answered = true;
        inTurn(told::send);
    }

    /** The vendor has answered the offer in a progress that the caller may have missed; the 200 it cannot miss. */
    private boolean owesMedia(SipServletResponse told) {
        return offering.media() && !toldMediaReliably && !Bodies.describesMedia(told);
    }

    private void inTurn(Sending sending) throws IOException {
        if (unconfirmed.isPresent()) {
            waiting.add(sending);
        } else {
            sending.send();
        }
    }

    /** The answer still waits for its turn: nothing is said after it. */
    boolean owesAnswer() {
        return answered && !waiting.isEmpty();
    }

    /**
     * A vendor is invited, or the caller is refused: what waited is told no more. Nobody is invited after an answer.
     */
    void startOver() {
        waiting.clear();
        toldMediaReliably = false;
    }

    /**
     * The caller confirms what it was told, and is told what waited for that. A vendor that waits for the confirmation gets
     * one; the caller does not wait for that vendor, which may be given up, unless the two negotiate.
     *
     * @param current the vendor that is asked by now
     * @return what is still to be passed on: a confirmation that describes media
     */
    Optional<SipServletRequest> confirmed(SipServletRequest prack, Vendor current) throws IOException {
        Unconfirmed which = unconfirmed.orElseThrow(() -> new IllegalStateException("nothing to confirm"));
        boolean forVendor = !which.ours() && which.vendor().equals(current);
        unconfirmed = Optional.empty();
        try {
            if (forVendor && prack.getContentLength() > 0) {
                return Optional.of(current.prack(which.progress()));
            }
            prack.createResponse(SipServletResponse.SC_OK).send();
            if (forVendor) {
                current.prack(which.progress()).send();
            }
            return Optional.empty();
        } finally {
            tellWhatWaited();
        }
    }

    /** The caller does not ask again: an answer that was kept back would never be told. */
    private void tellWhatWaited() throws IOException {
        while (unconfirmed.isEmpty() && !waiting.isEmpty()) {
            waiting.remove().send();
        }
    }
}
