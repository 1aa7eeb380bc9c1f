package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterSet;

/** Rules, messages and moments of the session tests, in whole seconds. */
final class Sessions {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final SessionRules STANDARD = SessionRules.of(ParameterSet.STANDARD);

    private Sessions() {}

    static SessionRules rules(int ttl, int segments) {
        return rules(ttl, segments, 0);
    }

    static SessionRules rules(int ttl, int segments, int earlyHangUp) {
        return SessionRules.of(ParameterSet.of(Map.of(
                "SS_SIP_SESSION_TTL", String.valueOf(ttl),
                "SS_SIP_SESSION_UPDATE_SEGMENT", String.valueOf(segments),
                "SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP", String.valueOf(earlyHangUp))));
    }

    static SessionTerms expires(long seconds) {
        return terms(seconds, Optional.empty());
    }

    static SessionTerms expires(long seconds, Refresher refresher) {
        return terms(seconds, Optional.of(refresher));
    }

    private static SessionTerms terms(long seconds, Optional<Refresher> refresher) {
        return new SessionTerms(
                Optional.of(Duration.ofSeconds(seconds)), Optional.empty(), refresher, true, false, true);
    }

    static SessionTerms minimum(long seconds) {
        return new SessionTerms(
                Optional.empty(), Optional.of(Duration.ofSeconds(seconds)), Optional.empty(), false, false, false);
    }

    /** {@code timer} in Supported and nothing else. */
    static SessionTerms supported() {
        return new SessionTerms(Optional.empty(), Optional.empty(), Optional.empty(), true, false, true);
    }

    static Instant second(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    static double seconds(Instant moment) {
        return Duration.between(START, moment).toMillis() / 1000.0;
    }

    /** The session of a caller under these rules that wants a longer interval than they allow. */
    static LegSession ofCaller(SessionRules rules) {
        return rules.accept(expires(86400), START);
    }
}
