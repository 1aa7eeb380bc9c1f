package org.tandemswitch.api.traces;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.trace.Trace;

/**
 * One trace; moments are UTC.
 *
 * @param kind all, gateway, phone, number or address
 * @param until when it stops by itself; missing when it goes on until somebody stops it
 * @param bytes what is recorded so far, or still
 */
public record TraceView(
        long number,
        String kind,
        String value,
        boolean running,
        String by,
        String begunAt,
        Optional<String> until,
        Optional<String> stoppedAt,
        long bytes) {
    static TraceView of(Trace trace, long bytes, Instant now) {
        return new TraceView(
                trace.number(),
                trace.subject().kind().key(),
                trace.subject().value(),
                trace.isRunning(now),
                trace.by(),
                trace.begunAt().toString(),
                trace.until().map(Instant::toString),
                trace.stoppedAt().map(Instant::toString),
                bytes);
    }
}
