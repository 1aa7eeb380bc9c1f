package org.tandemswitch.sip.inbound;

import java.time.Instant;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.TelURL;
import javax.servlet.sip.URI;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Presented;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.number.DialString;
import org.tandemswitch.sip.b2bua.Methods;
import org.tandemswitch.sip.b2bua.SessionHeaders;
import org.tandemswitch.sip.registrar.Identity;

/** Reads a first INVITE. */
final class AttemptReader {
    private static final int LONGEST_CALL_ID = 255;
    private static final Set<String> KNOWN_OPTIONS = Set.of(Methods.RELIABLE, Methods.TIMER);

    private AttemptReader() {}

    /** @param dialect of the peer it comes from */
    static Reading read(SipServletRequest request, Dialect dialect, ThisNode node) {
        if (request.getMaxForwards() == 0) {
            return Reading.complaint(EndReason.TOO_MANY_HOPS.sipCode());
        }
        Optional<String> unsupported = unsupportedOption(request, dialect);
        if (unsupported.isPresent()) {
            return Reading.unsupported(unsupported.get());
        }
        URI target = request.getRequestURI();
        if (!target.isSipURI() && !(target instanceof TelURL)) {
            return Reading.complaint(SipServletResponse.SC_UNSUPPORTED_URI_SCHEME);
        }
        Presented presented = PresentedReader.read(request);
        return dialect.identity()
                .callee(presented)
                .map(callee ->
                        Reading.of(attempt(request, dialect.identity().caller(presented), callee, presented, node)))
                .orElseGet(() -> Reading.complaint(EndReason.INVALID_NUMBER.sipCode()));
    }

    private static CallAttempt attempt(
            SipServletRequest request, DialString caller, DialString callee, Presented presented, ThisNode node) {
        return new CallAttempt(
                node.nextCallId(),
                Identity.source(request),
                caller,
                callee,
                shortened(request.getCallId()),
                Instant.now(),
                SessionHeaders.read(request),
                presented);
    }

    /** A record keeps the beginning of what only an attacker makes longer. */
    private static String shortened(String callId) {
        return callId.substring(0, Math.min(LONGEST_CALL_ID, callId.length()));
    }

    private static Optional<String> unsupportedOption(SipServletRequest request, Dialect dialect) {
        ListIterator<String> required = request.getHeaders("Require");
        while (required.hasNext()) {
            for (String option : required.next().split(",", -1)) {
                if (!option.isBlank() && !isSupported(option.trim().toLowerCase(Locale.ROOT), dialect)) {
                    return Optional.of(option.trim());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSupported(String option, Dialect dialect) {
        return KNOWN_OPTIONS.contains(option)
                && (dialect.progress().takesReliable() || !option.equals(Methods.RELIABLE));
    }
}
