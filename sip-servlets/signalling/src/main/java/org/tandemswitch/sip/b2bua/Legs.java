package org.tandemswitch.sip.b2bua;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.call.CallAction;
import org.tandemswitch.call.CallEvent;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.MidCallMethod;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.call.Side;
import org.tandemswitch.call.Trial;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.digest.Question;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.MediaRules;
import org.tandemswitch.interworking.Reason;
import org.tandemswitch.live.Lines;
import org.tandemswitch.sip.proof.Answers;
import org.tandemswitch.sip.proof.Questions;
import org.tandemswitch.timer.SessionTerms;

/** The caller's leg and those of the vendors; carries the actions of the state machine out on them. */
final class Legs implements CallAction.Runner {
    private final LiveCall call;
    private final SipServletRequest callerInvite;
    private final String sequence;
    private final Dialect dialect;
    private final Prelude prelude;
    private final CallHost host;
    private final Lines.Line callerLine;
    private Optional<Lines.Line> vendorLine = Optional.empty();
    /** Whose line it is: a call that is sent on to another place of the same neighbour is still one call there. */
    private @Nullable Trunk trunk;

    private final Map<Integer, Vendor> vendors = new HashMap<>();
    private volatile int currentVendor;
    private Optional<SipServletMessage> current = Optional.empty();
    private final OpenRequests open;

    private final Refreshes refreshes = new Refreshes();

    /**
     * @param line the caller's
     * @param dialect the caller's
     */
    Legs(LiveCall call, SipServletRequest callerInvite, Lines.Line line, Dialect dialect, CallHost host) {
        this.call = call;
        this.callerLine = line;
        this.dialect = dialect;
        this.prelude = new Prelude(callerInvite, dialect);
        this.callerInvite = callerInvite;
        this.sequence = sequence(callerInvite);
        this.host = host;
        this.open = new OpenRequests(call.id(), host.complaints());
        callerInvite.getApplicationSession().setExpires(0);
        Leg.markCaller(callerInvite.getSession(), call);
        Wire.speak(callerInvite.getSession(), dialect);
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

    boolean isCurrent(int number, SipServletMessage message) {
        return isCurrent(number) && !vendor(number).isOtherBranch(message);
    }

    @Override
    public void invite(int number, PlannedLeg to, SessionTerms offer) {
        if (!to.trunk().equals(trunk)) {
            vendorLine.ifPresent(Lines.Line::giveBack);
            vendorLine = host.line(to.trunk());
            trunk = to.trunk();
        }
        if (vendorLine.isPresent()) {
            invite(number, to, offer, host.outbound()::invite);
        } else {
            call.on(new CallEvent.NoLine(number));
        }
    }

    private interface Invitation {
        SipServletRequest make(SipServletRequest callerInvite, PlannedLeg leg, Dialect calling, SessionTerms offer)
                throws ServletException;
    }

    private void invite(int number, PlannedLeg to, SessionTerms offer, Invitation invitation) {
        try {
            SipServletRequest invite = invitation.make(callerInvite, to, dialect, offer);
            vendors.put(number, new Vendor(to, invite, offer, host.outbound().answers(to)));
            currentVendor = number;
            startOver();
            Leg.markCallee(invite.getSession(), call, number);
            Wire.speak(invite.getSession(), to.dialect());
            Wire.resends(invite.getSession(), to.rules().resendWaits());
            Wire.whenTrying(invite.getSession(), () -> call.on(trying(number)));
            call.on(new CallEvent.Placed(number, invite.getCallId()));
            SessionTrace.sent(call.id(), Side.CALLEE, "INVITE", offer);
            invite.send();
        } catch (ServletException | IOException | RuntimeException unreachable) {
            unreachable(number, unreachable);
        }
    }

    @Override
    public void inviteAgain(int number, SessionTerms offer) {
        Vendor refusing = vendor(number);
        try {
            SipServletRequest invite =
                    host.outbound().inviteAgain(callerInvite, refusing.invite(), refusing.planned(), offer);
            vendors.put(number, refusing.invitedAgain(invite));
            startOver();
            SessionTrace.sent(call.id(), Side.CALLEE, "INVITE", offer);
            invite.send();
        } catch (ServletException | IOException | RuntimeException unreachable) {
            unreachable(number, unreachable);
        }
    }

    private void startOver() {
        prelude.startOver();
        open.giveUpOfCaller();
    }

    /** Nobody takes the INVITE over TCP, so it leaves once more as the vendor is called otherwise. */
    boolean fallsBack(int number, SipServletResponse response) {
        Vendor vendor = vendor(number);
        boolean again = Wire.isUnreachable(response) && vendor.isLifted();
        if (again) {
            invite(number, vendor.planned(), vendor.offer(), host.outbound()::inviteByDatagram);
        }
        return again;
    }

    @Override
    public void prove(int number, Question question, SessionTerms offer) {
        vendor(number).asked(question);
        inviteAgain(number, offer);
    }

    /** A vendor asks about a request inside the call who we are. @return is it being told? */
    boolean proves(int number, SipServletResponse response) {
        return Questions.of(response).filter(vendor(number)::trusts).isPresent()
                && host.complaints().guard(call.id(), () -> repeat(number, response));
    }

    private void repeat(int number, SipServletResponse response) throws IOException {
        SipServletRequest request = response.getRequest();
        SipServletRequest again = Repetition.of(request);
        Questions.of(response).ifPresent(vendor(number)::asked);
        vendor(number).proving(again);
        open.repeated(request, again);
        refreshes.replaced(request, again);
        again.send();
    }

    private void unreachable(int number, Exception why) {
        host.complaints().tell(call.id(), why);
        call.on(new CallEvent.Unreachable(number));
    }

    @Override
    public void cancel(int number, EndReason why) {
        Vendor vendor = vendor(number);
        send(() -> vendor.cancel(
                cancel -> Cause.addTo(cancel, farewell(vendor.planned().dialect(), why))));
    }

    @Override
    public void acknowledge(int number) {
        Vendor vendor = vendor(number);
        SipServletRequest ack = vendor.ack();
        current.filter(message -> message.getMethod().equals("ACK"))
                .ifPresent(message -> Bodies.copy(message, ack, vendor.planned().media()));
        send(ack::send);
    }

    @Override
    public void bye(int number, EndReason why) {
        Vendor vendor = vendor(number);
        hangUp(vendor.request("BYE"), farewell(vendor.planned().dialect(), why));
    }

    /** A caller that was not told of the answer yet has no call that it could leave. */
    @Override
    public void byeCaller(EndReason why) {
        if (prelude.owesAnswer()) {
            refuseCaller(dialect.failures().told(refusal(why)), why);
        } else {
            hangUp(callerInvite.getSession().createRequest("BYE"), farewell(dialect, why));
        }
    }

    /** Some ends are none of a call that has not begun. */
    private static int refusal(EndReason why) {
        return why.sipCode() == SipServletResponse.SC_OK ? EndReason.NO_ANSWER.sipCode() : why.sipCode();
    }

    /** RFC 3261 section 15.1.2: the INVITE of a caller that hangs up gets its answer all the same. */
    void answerWhoHangsUp() {
        if (prelude.owesAnswer()) {
            EndReason why = EndReason.CALLER_CANCEL;
            refuseCaller(why.sipCode(), why);
        }
    }

    /** SI-04: what the other side said counts more than what we make of it. */
    private List<Reason> farewell(Dialect to, EndReason why) {
        return to.failures().ofFarewell(Reason.q850(why.q850Cause()), Cause.heard(current));
    }

    @Override
    public void relayProgress(int number) {
        SipServletResponse progress = currentResponse();
        Vendor vendor = vendor(number);
        if (vendor.isNext(progress)) {
            send(() -> prelude.progress(progress, vendor));
        }
    }

    @Override
    public void relayAnswer(int number, SessionTerms session) {
        SipServletResponse answer = currentResponse();
        send(() -> prelude.answer(answer, session));
    }

    @Override
    public void refuseCaller(int status, EndReason reason) {
        startOver();
        SipServletResponse refusal = callerInvite.createResponse(status);
        List<Reason> reasons = dialect.failures().ofRefusal(Reason.q850(reason.q850Cause()), Cause.heard(current));
        current.ifPresent(message -> Extras.pass(message, refusal, dialect.headers()));
        send(Cause.addTo(refusal, reasons)::send);
    }

    @Override
    public void relayRequest(Side from, SessionTerms session) {
        SipServletRequest request = currentRequest();
        if (!host.complaints().guard(call.id(), () -> relay(request, from, session))) {
            refuse(request, SipServletResponse.SC_SERVER_INTERNAL_ERROR);
            call.on(new CallEvent.NotRelayed());
        }
    }

    private void relay(SipServletRequest request, Side from, SessionTerms session) throws IOException {
        if (request.getMethod().equals("PRACK") && from == Side.CALLER) {
            Optional<SipServletRequest> prack = prelude.confirmed(request, vendor(currentVendor));
            if (prack.isPresent()) {
                pass(request, prack.get(), from, session);
            }
        } else {
            pass(request, request(from.opposite(), request.getMethod()), from, session);
        }
    }

    private void pass(SipServletRequest request, SipServletRequest out, Side from, SessionTerms session)
            throws IOException {
        Relay.pass(request, SessionHeaders.write(session, out), media(from.opposite()));
        open.passed(out, from);
    }

    @Override
    public void relayReply(int status, SessionTerms session) {
        SipServletResponse answer = currentResponse();
        open.answered(answer);
        send(() -> passOn(answer, status, session, receiver(answer)));
    }

    /**
     * Whoever accepted a re-INVITE gets its ACK even when the other side has taken the re-INVITE back or cannot hear of it:
     * without one it would hang up. The call goes on; the two may differ about a hold until the next re-INVITE.
     */
    private static void passOn(SipServletResponse answer, int status, SessionTerms session, MediaRules asker)
            throws IOException {
        try {
            Relay.answer(answer, status, session, asker);
        } catch (IOException | RuntimeException lost) {
            if (Relay.isAccepted(answer)) {
                Answers.ack(answer).send();
            }
            throw lost;
        }
    }

    @Override
    public void grantRequest(SessionTerms session) {
        SipServletRequest request = currentRequest();
        SipServletResponse ok = SessionHeaders.write(session, request.createResponse(SipServletResponse.SC_OK));
        ok.setHeader("Allow", Methods.ALLOWED);
        Leg.of(request).ifPresent(leg -> SessionTrace.granted(call.id(), leg.side(), request, session));
        Optional<Media> answer =
                Bodies.describesMedia(request) ? Media.lastSaid(request.getSession()) : Optional.<Media>empty();
        send(() -> {
            if (answer.isPresent()) {
                answer.get().putOn(ok);
            }
            ok.send();
        });
    }

    @Override
    public void askLongerSession(Duration least) {
        SipServletRequest request = currentRequest();
        SipServletResponse refusal = request.createResponse(SipServletResponse.SC_SESSION_INTERVAL_TOO_SMALL);
        SessionHeaders.writeMinimum(least, refusal);
        Leg.of(request).ifPresent(leg -> SessionTrace.tooBrief(call.id(), leg.side(), request, least));
        send(refusal::send);
    }

    @Override
    public void giveUpRequest() {
        open.giveInviteUp();
    }

    /**
     * A refresh that cannot leave counts as one that the peer did not like; it has its next turn. Nothing at all is sent
     * into an unconfirmed negotiation: the engine would no longer tell that its confirmation is missing.
     */
    @Override
    public void refresh(Side side, MidCallMethod method, SessionTerms session) {
        SessionTrace.sent(call.id(), side, method.name(), session);
        if (negotiates()) {
            call.refreshFailed(side, SipServletResponse.SC_REQUEST_PENDING);
        } else if (!host.complaints()
                .guard(call.id(), () -> refreshes.send(request(side, method.name()), side, session))) {
            call.refreshFailed(side, SipServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A re-INVITE passes from leg to leg and is not confirmed yet. */
    private boolean negotiates() {
        return open.hasInvite()
                || Relay.isUnconfirmed(callerInvite.getSession())
                || Relay.isUnconfirmed(session(Side.CALLEE));
    }

    /** @return does the answer tell how the leg is? */
    boolean refreshAnswered(SipServletResponse response) {
        host.complaints().guard(call.id(), () -> refreshes.answered(response));
        return refreshes.tells(response);
    }

    /** Another INVITE may have been refused meanwhile, and its ACK confirms nothing. */
    boolean isOfCallerInvite(SipServletRequest ack) {
        return sequence(ack).equals(sequence);
    }

    private static String sequence(SipServletRequest request) {
        return Optional.ofNullable(request.getHeader("CSeq")).orElse("").strip().split("\\s", 2)[0];
    }

    private MediaRules media(Side side) {
        return side == Side.CALLER
                ? dialect.media()
                : vendor(currentVendor).planned().media();
    }

    /** The status of a request that must not reach the other side; empty for one that may. */
    Optional<Integer> kept(SipServletRequest request, Side from) {
        return MidCallRules.kept(request, media(from.opposite()));
    }

    /** The media rules of the leg that a message does not come from. */
    MediaRules receiver(SipServletMessage message) {
        return media(Leg.of(message).map(Leg::side).orElse(Side.CALLEE).opposite());
    }

    private SipServletRequest request(Side side, String method) {
        return side == Side.CALLER
                ? callerInvite.getSession().createRequest(method)
                : vendor(currentVendor).request(method);
    }

    private SipSession session(Side side) {
        return side == Side.CALLER
                ? callerInvite.getSession()
                : vendor(currentVendor).session();
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
        if (callRecord.cdrIfEnded().isPresent()) {
            callerLine.giveBack();
            vendorLine.ifPresent(Lines.Line::giveBack);
        }
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
            host.complaints().guard(call.id(), Answers.ack(response)::send);
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

    boolean cancelsRelayed() {
        open.cancelInvite();
        return open.hasInvite();
    }

    private static void hangUp(SipServletRequest bye, List<Reason> reasons) {
        send(Cause.addTo(bye, reasons)::send);
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
}
