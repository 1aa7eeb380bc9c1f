package org.tandemswitch.call;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.timer.LegSession;

/** The session timers of the two legs; each leg has its own (ST-01). */
public record LegSessions(LegSession caller, LegSession callee) {
    LegSession of(Side side) {
        return side == Side.CALLER ? caller : callee;
    }

    LegSessions with(Side side, LegSession session) {
        return side == Side.CALLER ? new LegSessions(session, callee) : new LegSessions(caller, session);
    }

    Optional<Instant> deadline() {
        return Stream.of(caller, callee)
                .flatMap(session -> session.deadline().stream())
                .min(Instant::compareTo);
    }

    /** The side whose deadline comes first. */
    Side firstDue() {
        return deadline().equals(caller.deadline()) ? Side.CALLER : Side.CALLEE;
    }

    boolean isInviting() {
        return caller.isInviting() || callee.isInviting();
    }
}
