package org.tandemswitch.sip.inbound;

import java.time.Instant;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.TelURL;
import javax.servlet.sip.URI;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.EndReason;
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

    static Reading read(SipServletRequest request, ThisNode node) {
        if (request.getMaxForwards() == 0) {
            return Reading.complaint(EndReason.TOO_MANY_HOPS.sipCode());
        }
        Optional<String> unsupported = unsupportedOption(request);
        if (unsupported.isPresent()) {
            return Reading.unsupported(unsupported.get());
        }
        URI target = request.getRequestURI();
        if (!target.isSipURI() && !(target instanceof TelURL)) {
            return Reading.complaint(SipServletResponse.SC_UNSUPPORTED_URI_SCHEME);
        }
        return number(target)
                .map(callee -> Reading.of(attempt(request, callee, node)))
                .orElseGet(() -> Reading.complaint(EndReason.INVALID_NUMBER.sipCode()));
    }

    private static CallAttempt attempt(SipServletRequest request, DialString callee, ThisNode node) {
        return new CallAttempt(
                node.nextCallId(),
                Identity.source(request),
                number(request.getFrom().getURI()).orElse(DialString.ANONYMOUS),
                callee,
                shortened(request.getCallId()),
                Instant.now(),
                SessionHeaders.read(request));
    }

    /** A record keeps the beginning of what only an attacker makes longer. */
    private static String shortened(String callId) {
        return callId.substring(0, Math.min(LONGEST_CALL_ID, callId.length()));
    }

    private static Optional<String> unsupportedOption(SipServletRequest request) {
        ListIterator<String> required = request.getHeaders("Require");
        while (required.hasNext()) {
            for (String option : required.next().split(",", -1)) {
                if (!option.isBlank() && !KNOWN_OPTIONS.contains(option.trim().toLowerCase(Locale.ROOT))) {
                    return Optional.of(option.trim());
                }
            }
        }
        return Optional.empty();
    }

    /** The number of an address, without parameters in its user part. */
    private static Optional<DialString> number(URI address) {
        if (address instanceof TelURL telephone) {
            return DialString.parse((telephone.isGlobal() ? "+" : "") + telephone.getPhoneNumber());
        }
        if (address instanceof SipURI sip && sip.getUser() != null) {
            return DialString.parse(sip.getUser().split(";", 2)[0]);
        }
        return Optional.empty();
    }
}
