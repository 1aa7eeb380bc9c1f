package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/**
 * What users may do at this moment. A change made here counts at once, one made by another server after a few seconds.
 * While the database does not answer, what was known last goes on.
 */
@ApplicationScoped
public class UsersInForce {
    static final Duration FRESH = Duration.ofSeconds(3);
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(UsersInForce.class);

    @Inject
    Users stored;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Instant.EPOCH, true, Map.of());

    /** Whoever signed in by this name, as far as they are still let in from this address. */
    public Optional<Actor> actor(String name, String address) {
        return user(name)
                .filter(user ->
                        user.restrictions().against(address, LocalDate.now()).isEmpty())
                .map(user -> new Actor(user.name(), address, user.rights()));
    }

    /** Nothing but a change of the password may be done. */
    public boolean mustChange(String name) {
        return user(name).filter(User::mustChange).isPresent();
    }

    private Optional<User> user(String name) {
        Instant now = Instant.now();
        if (now.isAfter(known.staleAt()) && reading.tryLock()) {
            try {
                read(now);
            } finally {
                reading.unlock();
            }
        }
        return Optional.ofNullable(known.users().get(name));
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) UsersChanged changed) {
        reading.lock();
        try {
            read(Instant.now());
        } finally {
            reading.unlock();
        }
    }

    private void read(Instant now) {
        Known before = known;
        try {
            known = new Known(
                    now,
                    true,
                    stored.all().stream().collect(Collectors.toUnmodifiableMap(User::name, Function.identity())));
        } catch (RuntimeException unreachable) {
            known = new Known(Instant.now(), false, before.users());
            if (before.readable()) {
                LOG.warn("Users cannot be read; those known last go on", unreachable);
            }
        }
    }

    private record Known(Instant readAt, boolean readable, Map<String, User> users) {
        Instant staleAt() {
            return readAt.plus(readable ? FRESH : PATIENCE);
        }
    }
}
