package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** What users may do at this moment. A change made here counts at once. */
@ApplicationScoped
public class UsersInForce {
    @Inject
    Users stored;

    private final LastKnown<Map<String, User>> users = new LastKnown<>("Users", Map.of(), this::read);

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
        return Optional.ofNullable(users.now().get(name));
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) UsersChanged changed) {
        users.readAgain();
    }

    private Map<String, User> read() {
        return stored.all().stream().collect(Collectors.toUnmodifiableMap(User::name, Function.identity()));
    }
}
