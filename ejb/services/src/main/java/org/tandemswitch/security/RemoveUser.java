package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.User;

/** Takes a user away, never oneself and never the last who can let others in; the system log keeps the name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoveUser {
    @Inject
    UserTransactions transactions;

    @Inject
    Sessions sessions;

    @Inject
    Event<UsersChanged> changed;

    public SaveOutcome<User> remove(Actor actor, String name) {
        actor.mustEdit(Area.USERS);
        SaveOutcome<User> outcome = transactions.remove(actor, name);
        outcome.fold(removed -> (Runnable) () -> sessions.endAll(name, ""), refused -> () -> {})
                .run();
        changed.fire(new UsersChanged());
        return outcome;
    }
}
