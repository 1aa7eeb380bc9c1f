package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.tandemswitch.gateway.IpAddress;

/**
 * Closes the sign-in to whoever tries passwords (AU-08). Failures count for a name tried from an address, and for the
 * address; a name alone is never locked, or anybody could lock the administrator out. Addresses that are allotted together
 * count as one. As long as it is closed, tries neither count nor prolong it. Few passwords are checked at a time, and from
 * one address one, because each check costs as much as many calls. What is remembered is bounded and forgotten at a
 * restart.
 */
@ApplicationScoped
public class SignInBrake {
    static final int TRIES_OF_NAME = 5;
    static final int TRIES_OF_ADDRESS = 20;
    static final int MOST_REMEMBERED = 10_000;
    static final Duration REMEMBERED = Duration.ofMinutes(30);
    static final Duration BUSY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 2;
    private static final int LONGEST_NAME = 64;

    private final Semaphore checks = new Semaphore(AT_ONCE);
    private final Set<String> checking = ConcurrentHashMap.newKeySet();
    private final Map<String, Tries> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Tries(int failed, Instant last) {
        static final Tries NONE = new Tries(0, Instant.EPOCH);

        Optional<Duration> rest(int most, Instant now, Duration closedFor) {
            return Optional.of(Duration.between(now, last.plus(closedFor)))
                    .filter(rest -> failed >= most && !rest.isNegative() && !rest.isZero());
        }

        /** Once it was closed and is open again, counting starts anew. */
        Tries after(int most, Instant now, Duration closedFor) {
            boolean over = failed >= most && rest(most, now, closedFor).isEmpty();
            return over || now.isAfter(last.plus(REMEMBERED)) ? NONE : this;
        }

        Tries andOne(Instant now) {
            return new Tries(failed + 1, now);
        }
    }

    /** How long this name must not be tried from this address. */
    Optional<Duration> rest(String name, String address, Instant now, Duration closedFor) {
        String source = source(address);
        synchronized (failures) {
            return tries(both(name, source)).rest(TRIES_OF_NAME, now, closedFor).or(() -> tries(source)
                    .rest(TRIES_OF_ADDRESS, now, closedFor));
        }
    }

    void failed(String name, String address, Instant now, Duration closedFor) {
        String source = source(address);
        synchronized (failures) {
            count(both(name, source), TRIES_OF_NAME, now, closedFor);
            count(source, TRIES_OF_ADDRESS, now, closedFor);
        }
    }

    void succeeded(String name, String address) {
        String source = source(address);
        synchronized (failures) {
            failures.remove(both(name, source));
        }
    }

    /** Checks a password unless too many are being checked, or one from there already. */
    Optional<Boolean> check(String address, BooleanSupplier password) {
        String source = source(address);
        if (!checking.add(source)) {
            return Optional.empty();
        }
        try {
            return check(password);
        } finally {
            checking.remove(source);
        }
    }

    private Optional<Boolean> check(BooleanSupplier password) {
        if (!checks.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(password.getAsBoolean());
        } finally {
            checks.release();
        }
    }

    private void count(String key, int most, Instant now, Duration closedFor) {
        failures.put(key, tries(key).after(most, now, closedFor).andOne(now));
    }

    private Tries tries(String key) {
        return failures.getOrDefault(key, Tries.NONE);
    }

    /** All addresses that count as this one. An address of IPv6 may name the network card behind a percent sign. */
    static String source(String address) {
        return IpAddress.parse(address.replaceFirst("%.*", ""))
                .map(known -> known.allotment().toString())
                .orElse(address);
    }

    private static String both(String name, String source) {
        return source + " " + name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
