package org.tandemswitch.sip.b2bua;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipURI;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Offering;
import org.tandemswitch.interworking.RequestAddress;
import org.tandemswitch.registration.Reach;
import org.tandemswitch.sip.proof.Answers;
import org.tandemswitch.timer.SessionTerms;

/** Makes the INVITE for a vendor or a phone: a new dialog that shows the numbers of the plan and nothing else of the caller. */
@ApplicationScoped
public class Outbound {
    @Resource
    SipFactory factory;

    @Inject
    PasswordSeal seal;

    private final LargeRequests large = new LargeRequests();
    private volatile OwnAddresses own = new OwnAddresses(List::of);

    public void begin(OwnAddresses ours) {
        own = ours;
    }

    /** @param calling how the caller's messages differ */
    SipServletRequest invite(SipServletRequest callerInvite, PlannedLeg leg, Dialect calling, SessionTerms offer)
            throws ServletException {
        SipServletRequest invite = asPlanned(callerInvite, leg, calling, offer);
        large.lift(invite, leg, Instant.now());
        return invite;
    }

    /** The vendor takes nothing over TCP. */
    SipServletRequest inviteByDatagram(
            SipServletRequest callerInvite, PlannedLeg leg, Dialect calling, SessionTerms offer)
            throws ServletException {
        large.refused(leg.target(), Instant.now());
        return asPlanned(callerInvite, leg, calling, offer);
    }

    private SipServletRequest asPlanned(
            SipServletRequest callerInvite, PlannedLeg leg, Dialect calling, SessionTerms offer)
            throws ServletException {
        Introducing introducing = introducing(callerInvite, leg);
        SipServletRequest invite = factory.createRequest(
                callerInvite.getApplicationSession(), "INVITE", introducing.from(), introducing.to());
        dress(callerInvite, invite, leg, introducing);
        invite.setRequestURI(uri(leg));
        if (leg.reach().isPresent()) {
            route(invite, leg.reach().get());
            sendFrom(leg.reach().get(), invite.getSession());
        }
        invite.setMaxForwards(Math.min(callerInvite.getMaxForwards(), 70) - 1);
        invite.setHeader("Allow", Methods.ALLOWED);
        offerReliability(Prelude.offering(callerInvite), calling, leg.dialect(), invite);
        return Bodies.copy(callerInvite, SessionHeaders.write(offer, invite), leg.media());
    }

    /** The same INVITE with the next number of its dialog, after an answer that asked for that; it has all headers of the first. */
    SipServletRequest inviteAgain(
            SipServletRequest callerInvite, SipServletRequest refused, PlannedLeg leg, SessionTerms offer)
            throws ServletParseException {
        SipServletRequest invite = refused.getSession().createRequest("INVITE");
        invite.setRequestURI(refused.getRequestURI());
        if (leg.reach().isPresent()) {
            route(invite, leg.reach().get());
        }
        return Bodies.copy(callerInvite, SessionHeaders.write(offer, invite), leg.media());
    }

    private Introducing introducing(SipServletRequest callerInvite, PlannedLeg leg) {
        return new Introducing(factory, leg, own.towards(leg.target(), callerInvite.getLocalAddr()));
    }

    /** What this peer is told beside what every peer is told. */
    private static void dress(
            SipServletRequest callerInvite, SipServletRequest invite, PlannedLeg leg, Introducing introducing) {
        introducing.addHeaders(invite);
        Extras.add(invite, leg.dialect().headers());
        Extras.pass(callerInvite, invite, leg.headers());
    }

    /** What is said to a vendor that asks who we are. A password that another server sealed is no password. */
    Optional<Answers> answers(PlannedLeg leg) {
        return leg.account()
                .map(account -> new Answers(
                        account.user(), seal.open(account.password()).orElse("")));
    }

    private SipURI uri(PlannedLeg leg) throws ServletParseException {
        SipURI uri = leg.reach().isPresent()
                ? uri(leg.reach().get(), leg.dialect().addresses().request())
                : uri(leg.callee().escaped(), leg.target());
        return Introducing.marked(uri, leg.dialect());
    }

    private SipURI uri(String user, SipTarget target) {
        SipURI uri = factory.createSipURI(user, target.host());
        uri.setPort(target.port());
        if (target.transport() != Transport.UDP) {
            uri.setTransportParam(target.transport().name().toLowerCase(Locale.ROOT));
        }
        return uri;
    }

    /**
     * The contact of a phone; behind NAT, or where it is wanted, its host and port are those its REGISTER came from. Behind
     * proxies the transport is that of the nearest one, not the phone's.
     */
    private SipURI uri(Reach reach, RequestAddress wanted) throws ServletParseException {
        SipURI uri = (SipURI) factory.createURI(reach.contact());
        if (reach.isHostOfSource(wanted)) {
            uri.setHost(reach.source().address().text());
        }
        if (reach.isPortOfSource(wanted)) {
            uri.setPort(reach.source().port());
        }
        if (reach.path().isEmpty() && reach.transport() != Transport.UDP) {
            uri.setTransportParam(reach.transport().name().toLowerCase(Locale.ROOT));
        }
        return uri;
    }

    /** RFC 3327: the proxies of the path, nearest first, become the route. */
    private void route(SipServletRequest invite, Reach reach) throws ServletParseException {
        for (int last = reach.path().size() - 1; last >= 0; last--) {
            invite.pushRoute(factory.createAddress(reach.path().get(last)));
        }
    }

    /** A NAT lets a datagram in from there; a connection brings its own way. */
    private void sendFrom(Reach reach, SipSession session) {
        SourceAddress socket = reach.socket();
        if (reach.byDatagram() && own.hearsDatagramsAt(socket)) {
            session.setOutboundInterface(new InetSocketAddress(socket.address().text(), socket.port()));
        }
    }

    private static void offerReliability(Offering caller, Dialect calling, Dialect called, SipServletRequest invite) {
        if (called.progress().requires(caller, calling.progress())) {
            invite.setHeader("Require", Methods.RELIABLE);
        }
        if (called.progress().offers(caller, calling.progress())) {
            invite.setHeader("Supported", Methods.RELIABLE);
        }
    }
}
