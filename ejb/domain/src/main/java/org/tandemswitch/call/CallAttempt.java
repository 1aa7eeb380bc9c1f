package org.tandemswitch.call;

import java.time.Instant;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.interworking.Presented;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.SessionTerms;

/**
 * A new call as it reached the switch.
 *
 * @param presented whom its message named, in all the ways it did
 */
public record CallAttempt(
        CallId id,
        SourceAddress source,
        DialString caller,
        DialString callee,
        String sipCallId,
        Instant receivedAt,
        SessionTerms session,
        Presented presented) {
    /** One that names nobody beside its two numbers. */
    public CallAttempt(
            CallId id,
            SourceAddress source,
            DialString caller,
            DialString callee,
            String sipCallId,
            Instant receivedAt,
            SessionTerms session) {
        this(id, source, caller, callee, sipCallId, receivedAt, session, Presented.NOTHING);
    }
}
