package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.servlet.sip.Rel100Exception;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.digest.Question;
import org.tandemswitch.sip.proof.Answers;
import org.tandemswitch.timer.SessionTerms;

/** One vendor that was invited: its INVITE and what it has answered so far. */
final class Vendor {
    private final PlannedLeg planned;
    private final SipServletRequest invite;
    private final SessionTerms offer;
    private final Optional<Answers> answers;
    /** The number of its last reliable answer, for each place where the INVITE has arrived. */
    private final Map<String, Long> reliable = new HashMap<>();

    private Optional<SipServletResponse> answer = Optional.empty();
    private boolean cancelled;

    /** @param answers what it is told when it asks who we are; none where we are nobody */
    Vendor(PlannedLeg planned, SipServletRequest invite, SessionTerms offer, Optional<Answers> answers) {
        this.planned = planned;
        this.invite = invite;
        this.offer = offer;
        this.answers = answers;
    }

    /** The same vendor after one more INVITE, which says what the last one was asked to say. */
    Vendor invitedAgain(SipServletRequest again) {
        return new Vendor(planned, proving(again), offer, answers);
    }

    boolean trusts(Question question) {
        return planned.account().filter(account -> account.trusts(question)).isPresent();
    }

    void asked(Question question) {
        answers.ifPresent(known -> known.asked(question));
    }

    /** A request that tells the vendor who we are, once it has asked for that. */
    SipServletRequest proving(SipServletRequest request) {
        answers.ifPresent(known -> known.putOn(request));
        return request;
    }

    SipServletRequest request(String method) {
        return proving(session().createRequest(method));
    }

    PlannedLeg planned() {
        return planned;
    }

    SessionTerms offer() {
        return offer;
    }

    boolean isLifted() {
        return LargeRequests.isLifted(invite, planned);
    }

    SipServletRequest invite() {
        return invite;
    }

    /** RFC 3262 section 4: a reliable answer that repeats another, or that others are missing before, is not heard. */
    boolean isNext(SipServletResponse progress) {
        Optional<Long> number = Reliable.number(progress);
        if (number.isEmpty()) {
            return true;
        }
        String place = progress.getSession().getId();
        Long before = reliable.get(place);
        boolean next = before == null || number.get() == before + 1;
        if (next) {
            reliable.put(place, number.get());
        }
        return next;
    }

    void answered(SipServletResponse response) {
        answer = Optional.of(response);
    }

    /** Only one CANCEL leaves; before the first provisional answer the engine merely stops asking. */
    void cancel(UnaryOperator<SipServletRequest> finish) throws IOException {
        if (!cancelled) {
            cancelled = heard();
            finish.apply(invite.createCancel()).send();
        }
    }

    /** The peer has answered something, if only 100: the engine moves the session on without telling us. */
    boolean heard() {
        return session().getState() != SipSession.State.INITIAL;
    }

    SipServletRequest ack() {
        return Answers.ack(answer.orElseThrow(() -> new IllegalStateException("no answer to confirm")));
    }

    SipServletRequest prack(SipServletResponse progress) {
        try {
            return proving(progress.createPrack());
        } catch (Rel100Exception notReliable) {
            throw new IllegalStateException(notReliable);
        }
    }

    SipSession session() {
        return answer.map(SipServletResponse::getSession).orElseGet(invite::getSession);
    }

    /** It has answered, and this comes from another phone behind it. */
    boolean isOtherBranch(SipServletMessage message) {
        SipSession from = message.getSession(false);
        return answer.isPresent()
                && from != null
                && !from.getId().equals(session().getId());
    }
}
