package org.tandemswitch.sip.inbound;

import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.call.CallAttempt;

/** What an INVITE says: a call attempt, or the answer to one that cannot be read. */
record Reading(Optional<CallAttempt> attempt, int status, String unsupported) {

    static Reading of(CallAttempt attempt) {
        return new Reading(Optional.of(attempt), SipServletResponse.SC_OK, "");
    }

    static Reading complaint(int status) {
        return new Reading(Optional.empty(), status, "");
    }

    static Reading unsupported(String optionTag) {
        return new Reading(Optional.empty(), SipServletResponse.SC_BAD_EXTENSION, optionTag);
    }

    SipServletResponse complaint(SipServletRequest request) {
        SipServletResponse response = request.createResponse(status);
        if (!unsupported.isEmpty()) {
            response.setHeader("Unsupported", unsupported);
        }
        return response;
    }
}
