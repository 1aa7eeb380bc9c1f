package org.tandemswitch.sip.b2bua;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.util.Locale;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.timer.SessionTerms;

/** Makes the INVITE for a vendor: a new dialog that shows the numbers of the plan and nothing else of the caller. */
@ApplicationScoped
public class Outbound {
    @Resource
    SipFactory factory;

    SipServletRequest invite(SipServletRequest callerInvite, PlannedLeg leg, SessionTerms offer)
            throws ServletException {
        SipURI target = uri(leg.callee().value(), leg.target());
        SipURI from = factory.createSipURI(leg.caller().value(), callerInvite.getLocalAddr());
        SipURI to = factory.createSipURI(leg.callee().value(), leg.target().host());
        SipServletRequest invite = factory.createRequest(
                callerInvite.getApplicationSession(), "INVITE", factory.createAddress(from), factory.createAddress(to));
        invite.setRequestURI(target);
        invite.setMaxForwards(Math.min(callerInvite.getMaxForwards(), 70) - 1);
        invite.setHeader("Allow", Methods.ALLOWED);
        offerReliability(callerInvite, invite);
        return Bodies.copy(callerInvite, SessionHeaders.write(offer, invite));
    }

    /** The same INVITE with the next number of its dialog, after an answer that asked for that. */
    SipServletRequest inviteAgain(
            SipServletRequest callerInvite, SipServletRequest refused, PlannedLeg leg, SessionTerms offer) {
        SipServletRequest invite = refused.getSession().createRequest("INVITE");
        invite.setRequestURI(uri(leg.callee().value(), leg.target()));
        return Bodies.copy(callerInvite, SessionHeaders.write(offer, invite));
    }

    private SipURI uri(String user, SipTarget target) {
        SipURI uri = factory.createSipURI(user, target.host());
        uri.setPort(target.port());
        if (target.transport() != Transport.UDP) {
            uri.setTransportParam(target.transport().name().toLowerCase(Locale.ROOT));
        }
        return uri;
    }

    /** Reliable provisional answers are offered to the vendor when the caller offers them to us. */
    private static void offerReliability(SipServletRequest callerInvite, SipServletRequest invite) {
        for (String header : new String[] {"Supported", "Require"}) {
            callerInvite.getHeaders(header).forEachRemaining(value -> {
                if (value.contains(Methods.RELIABLE)) {
                    invite.setHeader(header, Methods.RELIABLE);
                }
            });
        }
    }
}
