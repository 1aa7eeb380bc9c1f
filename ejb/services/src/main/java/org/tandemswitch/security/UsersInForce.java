package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.OneTimeSecrets;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** What users may do at this moment. A change made here counts at once. */
@ApplicationScoped
public class UsersInForce {
    @Inject
    Users stored;

    @Inject
    OneTimeSecrets secrets;

    private final LastKnown<Map<String, Known>> users = new LastKnown<>("Users", Map.of(), this::read);

    /** @param code their sign-in asks for one */
    private record Known(User user, boolean code) {
        boolean isOpenedBy(OpenedBy shown) {
            return shown.suffices(new OpenedBy(user.password(), code));
        }
    }

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

    /** Would the user be let in for this at this moment? */
    boolean isOpenedBy(String name, OpenedBy shown) {
        return known(name).filter(known -> known.isOpenedBy(shown)).isPresent();
    }

    private Optional<User> user(String name) {
        return known(name).map(Known::user);
    }

    private Optional<Known> known(String name) {
        return Optional.ofNullable(users.now().get(name));
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) UsersChanged changed) {
        refresh();
    }

    /** What other servers changed counts now. */
    void refresh() {
        users.readAgain();
    }

    private Map<String, Known> read() {
        Set<String> withCode = secrets.owners();
        return stored.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        User::name, user -> new Known(user, withCode.contains(user.name()))));
    }
}
