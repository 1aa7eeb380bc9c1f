package org.tandemswitch.call;

import java.time.Instant;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.SessionTerms;

/** A new call as it reached the switch. */
public record CallAttempt(
        CallId id,
        SourceAddress source,
        DialString caller,
        DialString callee,
        String sipCallId,
        Instant receivedAt,
        SessionTerms session) {}
