package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;

/**
 * RFC 3261 section 18.1.1: an INVITE that is too large for a datagram goes to its vendor over TCP, and as a datagram after
 * all when nobody takes it there. A vendor where that happened is spared the attempt for a while.
 */
final class LargeRequests {
    private static final int LARGEST_DATAGRAM = 1300;
    /** Via and the rest that the engine adds when it sends. */
    private static final int ADDED = 150;
    /** Without a body of that size no INVITE is large. */
    private static final int SUSPICIOUS = 400;

    private static final int LARGEST_POSSIBLE = 60_000;
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final String TCP = "tcp";

    private final Map<SipTarget, Instant> refused = new ConcurrentHashMap<>();

    void lift(SipServletRequest invite, PlannedLeg leg, Instant now) {
        boolean byDatagram =
                leg.target().transport() == Transport.UDP && leg.reach().isEmpty();
        if (byDatagram && isLarge(invite) && !hasRefused(leg.target(), now)) {
            ((SipURI) invite.getRequestURI()).setTransportParam(TCP);
        }
    }

    private static boolean isLarge(SipServletRequest invite) {
        return invite.getContentLength() > SUSPICIOUS && invite.toString().length() + ADDED > LARGEST_DATAGRAM;
    }

    private boolean hasRefused(SipTarget target, Instant now) {
        Instant since = refused.get(target);
        return since != null && now.isBefore(since.plus(MEMORY));
    }

    void refused(SipTarget target, Instant now) {
        refused.put(target, now);
    }

    /** Has it been sent in another way than its vendor is called by, and may it still go that way? */
    static boolean isLifted(SipServletRequest invite, PlannedLeg leg) {
        return leg.target().transport() == Transport.UDP
                && leg.reach().isEmpty()
                && TCP.equals(((SipURI) invite.getRequestURI()).getTransportParam())
                && invite.getContentLength() < LARGEST_POSSIBLE;
    }
}
