package org.tandemswitch.sip.b2bua;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.util.Locale;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Offering;
import org.tandemswitch.registration.Reach;
import org.tandemswitch.timer.SessionTerms;

/** Makes the INVITE for a vendor or a phone: a new dialog that shows the numbers of the plan and nothing else of the caller. */
@ApplicationScoped
public class Outbound {
    @Resource
    SipFactory factory;

    /** @param calling how the caller's messages differ */
    SipServletRequest invite(SipServletRequest callerInvite, PlannedLeg leg, Dialect calling, SessionTerms offer)
            throws ServletException {
        Introducing introducing = new Introducing(factory, leg, callerInvite.getLocalAddr());
        SipServletRequest invite = factory.createRequest(
                callerInvite.getApplicationSession(), "INVITE", introducing.from(), introducing.to());
        dress(callerInvite, invite, leg, introducing);
        invite.setRequestURI(uri(leg));
        if (leg.reach().isPresent()) {
            route(invite, leg.reach().get());
        }
        invite.setMaxForwards(Math.min(callerInvite.getMaxForwards(), 70) - 1);
        invite.setHeader("Allow", Methods.ALLOWED);
        offerReliability(Prelude.offering(callerInvite), calling, leg.dialect(), invite);
        return Bodies.copy(
                callerInvite, SessionHeaders.write(offer, invite), leg.dialect().media());
    }

    /** The same INVITE with the next number of its dialog, after an answer that asked for that. */
    SipServletRequest inviteAgain(
            SipServletRequest callerInvite, SipServletRequest refused, PlannedLeg leg, SessionTerms offer)
            throws ServletParseException {
        SipServletRequest invite = refused.getSession().createRequest("INVITE");
        dress(callerInvite, invite, leg, new Introducing(factory, leg, callerInvite.getLocalAddr()));
        invite.setRequestURI(uri(leg));
        return Bodies.copy(
                callerInvite, SessionHeaders.write(offer, invite), leg.dialect().media());
    }

    /** What this peer is told beside what every peer is told. */
    private static void dress(
            SipServletRequest callerInvite, SipServletRequest invite, PlannedLeg leg, Introducing introducing) {
        introducing.addHeaders(invite);
        Extras.add(invite, leg.dialect().headers());
        Extras.pass(callerInvite, invite, leg.dialect().headers());
    }

    private SipURI uri(PlannedLeg leg) throws ServletParseException {
        SipURI uri = leg.reach().isPresent()
                ? uri(leg.reach().get())
                : uri(leg.callee().value(), leg.target());
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

    /** The contact of a phone; behind NAT its host and port are those its REGISTER came from. */
    private SipURI uri(Reach reach) throws ServletParseException {
        SipURI uri = (SipURI) factory.createURI(reach.contact());
        if (reach.atSource()) {
            uri.setHost(reach.source().address().text());
            uri.setPort(reach.source().port());
        }
        if (reach.transport() != Transport.UDP) {
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

    private static void offerReliability(Offering caller, Dialect calling, Dialect called, SipServletRequest invite) {
        if (called.progress().requires(caller, calling.progress())) {
            invite.setHeader("Require", Methods.RELIABLE);
        }
        if (called.progress().offers(caller, calling.progress())) {
            invite.setHeader("Supported", Methods.RELIABLE);
        }
    }
}
