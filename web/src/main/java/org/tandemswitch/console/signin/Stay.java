package org.tandemswitch.console.signin;

import java.time.Duration;
import java.time.Instant;

/** Somebody's stay, as the session of the browser holds it. What an open page asks by itself does not make it longer. */
final class Stay {
    private final String key;
    private volatile Instant used;

    Stay(String key, Instant begun) {
        this.key = key;
        this.used = begun;
    }

    String key() {
        return key;
    }

    void use(Instant now) {
        used = now;
    }

    /** @param patience how long one may do nothing; zero or less for as long as one likes */
    boolean isIdle(Instant now, Duration patience) {
        boolean limited = !patience.isZero() && !patience.isNegative();
        return limited && !now.isBefore(used.plus(patience));
    }
}
