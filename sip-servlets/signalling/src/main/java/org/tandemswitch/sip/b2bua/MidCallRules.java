package org.tandemswitch.sip.b2bua;

import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.interworking.MediaRules;

/** Requests inside a call that a peer is not to see: the turn to T.38, and keys by INFO (SI-14, SI-15). */
final class MidCallRules {
    private static final Set<String> DIGITS =
            Set.of("application/dtmf-relay", "application/dtmf", "application/vnd.nortelnetworks.digits");
    private static final String FRESH_PICTURE = "application/media_control+xml";
    private static final Set<String> OFFERING = Set.of("INVITE", "UPDATE");

    private MidCallRules() {}

    /** The status it is answered with; empty for a request that passes. */
    static Optional<Integer> kept(SipServletRequest request, MediaRules receiver) {
        if (!receiver.fax() && turnsToFax(request)) {
            return Optional.of(SipServletResponse.SC_NOT_ACCEPTABLE_HERE);
        }
        return !receiver.digits() && request.getMethod().equals("INFO") && hasDigits(request)
                ? Optional.of(SipServletResponse.SC_OK)
                : Optional.empty();
    }

    /** What is only repeated was agreed before. */
    private static boolean turnsToFax(SipServletRequest request) {
        return OFFERING.contains(request.getMethod()) && Media.describesFax(request) && !Media.isRepeated(request);
    }

    private static boolean hasDigits(SipServletRequest info) {
        String type = info.getContentType();
        return type != null && DIGITS.contains(Bodies.kind(type));
    }

    /** Can nobody be named in a body of that type? Others than these and descriptions tell of who calls. */
    static boolean isImpersonal(String type) {
        String kind = Bodies.kind(type);
        return DIGITS.contains(kind) || kind.equals(FRESH_PICTURE);
    }
}
