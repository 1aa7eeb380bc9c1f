package org.tandemswitch.sip.b2bua;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.Rel100Exception;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.tandemswitch.call.CallAction;
import org.tandemswitch.call.CallEvent;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.call.Side;
import org.tandemswitch.call.Trial;
import org.tandemswitch.cdr.CallRecord;

/** The caller's leg and those of the vendors; carries the actions of the state machine out on them. */
final class Legs implements CallAction.Runner {
    private final LiveCall call;
    private final SipServletRequest callerInvite;
    private final CallHost host;
    private final Map<Integer, Vendor> vendors = new HashMap<>();
    private volatile int currentVendor;
    private Optional<SipServletMessage> current = Optional.empty();
    private Optional<SipServletRequest> relayedInvite = Optional.empty();

    Legs(LiveCall call, SipServletRequest callerInvite, CallHost host) {
        this.call = call;
        this.callerInvite = callerInvite;
        this.host = host;
        callerInvite.getApplicationSession().setExpires(0);
        Leg.markCaller(callerInvite.getSession(), call);
    }

    /** Lets actions see the message they answer to. */
    void during(Optional<SipServletMessage> message, Runnable work) {
        Optional<SipServletMessage> before = current;
        current = message;
        try {
            work.run();
        } finally {
            current = before;
        }
    }

    boolean isCurrent(int number) {
        return currentVendor == number;
    }

    @Override
    public void invite(int number, PlannedLeg to) {
        try {
            SipServletRequest invite = host.outbound().invite(callerInvite, to);
            vendors.put(number, new Vendor(invite));
            currentVendor = number;
            Leg.markCallee(invite.getSession(), call, number);
            Wire.resends(invite.getSession(), to.rules().resendWaits());
            Wire.whenTrying(invite.getSession(), () -> call.on(trying(number)));
            call.on(new CallEvent.Placed(number, invite.getCallId()));
            invite.send();
        } catch (ServletException | IOException | RuntimeException unreachable) {
            host.complaints().tell(call.id(), unreachable);
            call.on(new CallEvent.Unreachable(number));
        }
    }

    @Override
    public void cancel(int number) {
        Vendor vendor = vendor(number);
        send(vendor::cancel);
    }

    @Override
    public void acknowledge(int number) {
        Vendor vendor = vendor(number);
        SipServletRequest ack = vendor.ack();
        current.filter(message -> message.getMethod().equals("ACK")).ifPresent(message -> Bodies.copy(message, ack));
        send(ack::send);
    }

    @Override
    public void bye(int number) {
        hangUp(vendor(number).session());
    }

    @Override
    public void byeCaller() {
        hangUp(callerInvite.getSession());
    }

    @Override
    public void relayProgress(int number) {
        SipServletResponse progress = currentResponse();
        vendor(number).progressed(progress);
        SipServletResponse response = Bodies.copy(progress, callerInvite.createResponse(progress.getStatus()));
        if (progress.getHeader("RSeq") != null) {
            sendReliably(response);
        } else {
            send(response::send);
        }
    }

    @Override
    public void relayAnswer(int number) {
        SipServletResponse answer = currentResponse();
        SipServletResponse response = Bodies.copy(answer, callerInvite.createResponse(SipServletResponse.SC_OK));
        response.setHeader("Allow", Methods.ALLOWED);
        send(response::send);
    }

    @Override
    public void refuseCaller(int status, EndReason reason) {
        send(Cause.told(callerInvite.createResponse(status), reason)::send);
    }

    @Override
    public void relayRequest(Side from) {
        SipServletRequest request = currentRequest();
        if (!host.complaints().guard(call.id(), () -> relay(request, from))) {
            refuse(request, SipServletResponse.SC_SERVER_INTERNAL_ERROR);
        }
    }

    private void relay(SipServletRequest request, Side from) throws IOException {
        Vendor vendor = vendor(currentVendor);
        boolean confirmsProgress = request.getMethod().equals("PRACK") && from == Side.CALLER;
        SipSession target = from == Side.CALLER ? vendor.session() : callerInvite.getSession();
        SipServletRequest out = confirmsProgress ? vendor.prack() : target.createRequest(request.getMethod());
        Relay.mark(out, request);
        Bodies.copy(request, out).send();
        if (request.getMethod().equals("INVITE")) {
            relayedInvite = Optional.of(out);
        }
    }

    @Override
    public void refuseRequest(int status) {
        refuse(currentRequest(), status);
    }

    @Override
    public void tried(Trial trial) {
        host.tried(trial);
    }

    @Override
    public void announce(CallRecord callRecord) {
        host.announce(callRecord);
    }

    @Override
    public void release() {
        host.release(call, callerInvite.getApplicationSession());
    }

    void refuse(SipServletRequest request, int status) {
        send(request.createResponse(status)::send);
    }

    /** A second phone behind the vendor picked up: it is thanked and let go. */
    boolean dropsOtherBranch(int number, SipServletResponse response) {
        boolean answers = response.getStatus() >= 200 && response.getStatus() < 300;
        Vendor vendor = vendor(number);
        if (answers && vendor.isOtherBranch(response)) {
            host.complaints().guard(call.id(), response.createAck()::send);
            host.complaints().guard(call.id(), response.getSession().createRequest("BYE")::send);
            return true;
        }
        if (answers) {
            vendor.answered(response);
            if (Leg.of(response).isEmpty()) {
                Leg.markCallee(response.getSession(), call, number);
            }
        }
        return false;
    }

    private static CallEvent trying(int number) {
        return new CallEvent.Progressed(number, SipServletResponse.SC_TRYING, false, false);
    }

    /**
     * Whoever accepted a re-INVITE gets its ACK even when the other side has taken the re-INVITE back or cannot hear of it:
     * without one it would hang up. The call goes on; the two may differ about a hold until the next re-INVITE.
     */
    void relayAnswer(SipServletResponse response) throws IOException {
        if (response.getStatus() >= SipServletResponse.SC_OK
                && response.getMethod().equals("INVITE")) {
            relayedInvite = Optional.empty();
        }
        try {
            Relay.answer(response);
        } catch (IOException | RuntimeException lost) {
            if (Relay.isAccepted(response)) {
                response.createAck().send();
            }
            throw lost;
        }
    }

    /** A CANCEL for a re-INVITE goes the way the re-INVITE went. */
    boolean cancelsRelayed() {
        relayedInvite.ifPresent(invite -> host.complaints().guard(call.id(), invite.createCancel()::send));
        return relayedInvite.isPresent();
    }

    private void hangUp(SipSession session) {
        send(session.createRequest("BYE")::send);
    }

    private Vendor vendor(int number) {
        Vendor vendor = vendors.get(number);
        if (vendor == null) {
            throw new IllegalArgumentException("leg " + number + " was never invited");
        }
        return vendor;
    }

    private SipServletRequest currentRequest() {
        return (SipServletRequest) current.orElseThrow();
    }

    private SipServletResponse currentResponse() {
        return (SipServletResponse) current.orElseThrow();
    }

    private interface Sending {
        void send() throws IOException;
    }

    private static void send(Sending sending) {
        try {
            sending.send();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void sendReliably(SipServletResponse response) {
        try {
            response.sendReliably();
        } catch (Rel100Exception notOffered) {
            throw new IllegalArgumentException(notOffered);
        }
    }
}
