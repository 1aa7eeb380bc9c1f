package org.tandemswitch.sip.b2bua;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Side;

/** Requests that were passed from one leg to the other and are not answered yet. */
final class OpenRequests {
    private final CallId call;
    private final Complaints complaints;
    private Optional<SipServletRequest> invite = Optional.empty();
    private final List<SipServletRequest> ofCaller = new ArrayList<>();

    OpenRequests(CallId call, Complaints complaints) {
        this.call = call;
        this.complaints = complaints;
    }

    void passed(SipServletRequest out, Side from) {
        if (out.getMethod().equals("INVITE")) {
            invite = Optional.of(out);
        } else if (from == Side.CALLER) {
            ofCaller.removeIf(Relay::isSettled);
            ofCaller.add(out);
        }
    }

    void answered(SipServletResponse answer) {
        if (answer.getMethod().equals("INVITE")) {
            invite = Optional.empty();
        }
    }

    void repeated(SipServletRequest request, SipServletRequest again) {
        invite = invite.map(one -> one.equals(request) ? again : one);
        ofCaller.replaceAll(one -> one.equals(request) ? again : one);
    }

    boolean hasInvite() {
        return invite.isPresent();
    }

    /** A CANCEL for a re-INVITE goes the way the re-INVITE went. */
    void cancelInvite() {
        invite.ifPresent(open -> complaints.guard(call, open.createCancel()::send));
    }

    void giveInviteUp() {
        cancelInvite();
        invite.ifPresent(this::giveUp);
        invite = Optional.empty();
    }

    /** Whoever is invited next has not heard what the one before was asked; what that one still says comes too late. */
    void giveUpOfCaller() {
        ofCaller.stream().filter(request -> !Relay.isSettled(request)).forEach(this::giveUp);
        ofCaller.clear();
    }

    private void giveUp(SipServletRequest request) {
        complaints.guard(call, () -> Relay.giveUp(request));
    }
}
