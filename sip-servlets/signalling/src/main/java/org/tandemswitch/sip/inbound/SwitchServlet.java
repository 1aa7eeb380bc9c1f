package org.tandemswitch.sip.inbound;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.servlet.sip.SipServlet;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import org.jboss.logging.Logger;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.admission.PublishLoad;
import org.tandemswitch.admission.Whereabouts;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.MidCallMethod;
import org.tandemswitch.enrolment.LiveEnrolments;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.OwnSockets;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.parameter.SystemParameters;
import org.tandemswitch.registrar.IdentifyCaller;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.sip.application.Datagrams;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.HostAddresses;
import org.tandemswitch.sip.application.NamedHosts;
import org.tandemswitch.sip.application.RefusedCalls;
import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.sip.b2bua.Calls;
import org.tandemswitch.sip.b2bua.Leg;
import org.tandemswitch.sip.b2bua.Methods;
import org.tandemswitch.sip.b2bua.Outbound;
import org.tandemswitch.sip.b2bua.OwnAddresses;
import org.tandemswitch.sip.enrolment.KeepEnrolled;
import org.tandemswitch.sip.nat.KeepNatOpen;
import org.tandemswitch.sip.publication.Publishing;
import org.tandemswitch.sip.registrar.Identity;
import org.tandemswitch.sip.registrar.Registrar;
import org.tandemswitch.sip.watch.WatchVendors;
import org.tandemswitch.tracing.Recorder;

/** Turns SIP messages into call attempts and call events. */
@javax.servlet.sip.annotation.SipServlet(name = "switch", loadOnStartup = 1)
public class SwitchServlet extends SipServlet {
    private static final long serialVersionUID = 1L;
    private static final String TOS = "org.tandemswitch.sip.tos";
    private static final String RESENDS = "org.tandemswitch.sip.resend";
    private static final Logger LOG = Logger.getLogger(SwitchServlet.class);
    private static final Set<String> RELAYED = Set.of("INVITE", "UPDATE", "INFO", "PRACK");

    @Inject
    private transient AdmitCall admitCall;

    @Inject
    private transient KnownHosts knownHosts;

    @Inject
    private transient Calls calls;

    @Inject
    private transient Outbound outbound;

    @Inject
    private transient Registrar registrar;

    @Inject
    private transient Identity identity;

    @Inject
    private transient IdentifyCaller identifyCaller;

    @Inject
    private transient Whereabouts whereabouts;

    @Inject
    private transient PublishLoad publishLoad;

    @Inject
    private transient Publishing publishing;

    @Inject
    private transient KeepNatOpen keepNatOpen;

    @Inject
    private transient KeepEnrolled keepEnrolled;

    @Inject
    private transient WatchVendors watchVendors;

    @Inject
    private transient LiveEnrolments liveEnrolments;

    @Inject
    private transient Recorder recorder;

    @Inject
    private transient WatchLoad watchLoad;

    @Inject
    private transient LiveCalls liveCalls;

    @Inject
    private transient Traffic traffic;

    @Inject
    private transient OwnSockets ownSockets;

    @Inject
    private transient ThisNode node;

    @Inject
    private transient ParametersInForce parameters;

    @Override
    protected void doRequest(SipServletRequest request) throws IOException {
        try {
            handle(request);
        } finally {
            if (request.isInitial() && leg(request).isEmpty()) {
                calls.seeOut(request);
            }
        }
    }

    private void handle(SipServletRequest request) throws IOException {
        switch (request.getMethod()) {
            case "ACK" -> leg(request).ifPresent(leg -> leg.acknowledged(request));
            case "CANCEL" -> leg(request).ifPresent(leg -> leg.cancelled(request));
            case "BYE" -> bye(request);
            case "REGISTER" -> registrar.register(request);
            case "PUBLISH" -> published(request);
            case "OPTIONS" -> answerIfKnown(request, SipServletResponse.SC_OK);
            default -> invitedOrRelayed(request);
        }
    }

    private void invitedOrRelayed(SipServletRequest request) throws IOException {
        if (!request.isInitial() && RELAYED.contains(request.getMethod())) {
            midCall(request);
        } else if (request.getMethod().equals("INVITE")) {
            newCall(request);
        } else {
            answerIfKnown(request, SipServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void published(SipServletRequest request) throws IOException {
        List<GatewayRef> vendors = publishLoad.publishers(Identity.source(request));
        if (vendors.isEmpty()) {
            answerIfKnown(request, SipServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            publishing.publish(request, vendors);
        }
    }

    private void newCall(SipServletRequest request) throws IOException {
        traffic.attempted();
        if (admitCall.trusts(Identity.source(request)) && !identity.namesClient(request)) {
            read(request, Optional.empty());
            return;
        }
        Optional<Caller> caller = identity.prove(request, request.getFrom().getURI());
        if (caller.isPresent()) {
            read(request, caller);
        } else {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
        }
    }

    private void read(SipServletRequest request, Optional<Caller> caller) throws IOException {
        Dialect dialect = caller.map(admitCall::dialect).orElseGet(() -> admitCall.dialect(Identity.source(request)));
        Reading reading = AttemptReader.read(request, dialect, node);
        Optional<CallAttempt> attempt = reading.attempt();
        if (attempt.isPresent()) {
            calls.arrive(attempt.get(), caller, dialect, request);
        } else {
            reading.complaint(request).send();
        }
    }

    private void midCall(SipServletRequest request) throws IOException {
        Optional<Leg> leg = leg(request);
        if (leg.isPresent()) {
            leg.get().requested(request, MidCallMethod.valueOf(request.getMethod()));
        } else {
            answer(request, SipServletResponse.SC_CALL_LEG_DONE);
        }
    }

    private void bye(SipServletRequest request) throws IOException {
        Optional<Leg> leg = leg(request);
        try {
            answer(request, leg.isPresent() ? SipServletResponse.SC_OK : SipServletResponse.SC_CALL_LEG_DONE);
        } finally {
            leg.ifPresent(known -> known.hungUp(request));
        }
    }

    @Override
    protected void doResponse(SipServletResponse response) throws IOException {
        switch (response.getMethod()) {
            case "REGISTER" -> keepEnrolled.answered(response);
            case "OPTIONS" -> watchVendors.answered(response);
            default -> Leg.of(response).ifPresent(leg -> leg.responded(response));
        }
    }

    private static Optional<Leg> leg(SipServletRequest request) {
        return Leg.of(request);
    }

    /** Whoever names a call is in it: the container lets nobody else come here. */
    private boolean isKnown(SipServletRequest request) {
        return request.getTo().getParameter("tag") != null || admitCall.knows(Identity.source(request));
    }

    private void answerIfKnown(SipServletRequest request, int status) throws IOException {
        answer(request, isKnown(request) ? status : EndReason.UNKNOWN_SOURCE.sipCode());
    }

    /** The engine says with an IllegalStateException that a transaction is over; then nobody waits for an answer. */
    private static void answer(SipServletRequest request, int status) throws IOException {
        try {
            SipServletResponse response = request.createResponse(status);
            response.setHeader("Allow", Methods.ALLOWED);
            response.send();
        } catch (IllegalStateException late) {
            LOG.debugf(late, "%s is not answered", request.getMethod());
        }
    }

    /** Lets the container turn strangers away before they cost a transaction, and tells it how to send. */
    @Override
    public void init() {
        IntSupplier tos =
                () -> parameters.now().get(SystemParameters.SS_QOS_SIGNAL).value();
        Supplier<List<Duration>> waits = admitCall::resendWaits;
        getServletContext()
                .setAttribute(
                        Gatekeeper.ATTRIBUTE, new Gate(admitCall, identifyCaller, whereabouts, publishLoad, traffic));
        getServletContext().setAttribute(TOS, tos);
        getServletContext().setAttribute(RESENDS, waits);
        Names names = new Names(admitCall, liveEnrolments, parameters, knownHosts);
        getServletContext().setAttribute(NamedHosts.ATTRIBUTE, names);
        knownHosts.begin(names::wanted);
        keepNatOpen.begin((Datagrams) Objects.requireNonNull(getServletContext().getAttribute(Datagrams.ATTRIBUTE)));
        watchLoad.begin(
                (RefusedCalls) Objects.requireNonNull(getServletContext().getAttribute(RefusedCalls.ATTRIBUTE)));
        OwnAddresses own = new OwnAddresses(this::interfaces);
        ownSockets.begin(own::sockets);
        outbound.begin(own);
        publishLoad.begin(this::addressOf);
        keepEnrolled.begin(own);
        watchVendors.begin(own);
        recorder.begin(new TappedWire(
                (WireTap) Objects.requireNonNull(getServletContext().getAttribute(WireTap.ATTRIBUTE))));
    }

    private Optional<IpAddress> addressOf(String host) {
        HostAddresses found =
                (HostAddresses) Objects.requireNonNull(getServletContext().getAttribute(HostAddresses.ATTRIBUTE));
        return IpAddress.parse(host).or(() -> found.of(host).map(IpAddress::of));
    }

    private List<SipURI> interfaces() {
        List<?> interfaces =
                (List<?>) Objects.requireNonNull(getServletContext().getAttribute(OUTBOUND_INTERFACES));
        return interfaces.stream().map(SipURI.class::cast).toList();
    }

    @Override
    public void destroy() {
        keepNatOpen.end();
        watchLoad.end();
        keepEnrolled.end();
        watchVendors.end();
        liveCalls.endAll(EndReason.SHUTDOWN);
        recorder.end();
    }
}
