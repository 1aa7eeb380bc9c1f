package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Slows down whoever tries passwords (AU-08). Failures count for a name tried from an address, and for the address; a
 * name alone is never locked, or anybody could lock the administrator out. Few passwords are checked at a time, because
 * each check costs as much as many calls. What is remembered is bounded and forgotten at a restart.
 */
@ApplicationScoped
public class SignInBrake {
    static final int FREE_TRIES_OF_NAME = 5;
    static final int FREE_TRIES_OF_ADDRESS = 20;
    static final int MOST_REMEMBERED = 10_000;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration BUSY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 2;
    private static final int LONGEST_NAME = 64;

    private final Semaphore checks = new Semaphore(AT_ONCE);
    private final Map<String, Tries> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Tries(int failed, Instant last) {
        Optional<Duration> rest(int free, Instant now) {
            if (failed < free) {
                return Optional.empty();
            }
            Duration wait = shorter(LONGEST_WAIT, Duration.ofSeconds(1L << Math.min(failed - free, 20)));
            return Optional.of(Duration.between(now, last.plus(wait)))
                    .filter(rest -> !rest.isNegative() && !rest.isZero());
        }

        boolean isForgotten(Instant now) {
            return now.isAfter(last.plus(LONGEST_WAIT.multipliedBy(2)));
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    /** How long this name must not be tried from this address. */
    Optional<Duration> rest(String name, String address, Instant now) {
        synchronized (failures) {
            return tries(both(name, address), now).rest(FREE_TRIES_OF_NAME, now).or(() -> tries(address, now)
                    .rest(FREE_TRIES_OF_ADDRESS, now));
        }
    }

    void failed(String name, String address, Instant now) {
        synchronized (failures) {
            failures.put(
                    both(name, address),
                    new Tries(tries(both(name, address), now).failed() + 1, now));
            failures.put(address, new Tries(tries(address, now).failed() + 1, now));
        }
    }

    void succeeded(String name, String address) {
        synchronized (failures) {
            failures.remove(both(name, address));
        }
    }

    /** Checks a password unless too many are being checked. */
    Optional<Boolean> check(BooleanSupplier password) {
        if (!checks.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(password.getAsBoolean());
        } finally {
            checks.release();
        }
    }

    private Tries tries(String key, Instant now) {
        return Optional.ofNullable(failures.get(key))
                .filter(tries -> !tries.isForgotten(now))
                .orElse(new Tries(0, now));
    }

    private static String both(String name, String address) {
        return address + " " + name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
