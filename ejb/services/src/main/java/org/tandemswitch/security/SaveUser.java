package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ServerParameters;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;

/**
 * Adds and changes users and gives them passwords, each of which is shown once and must be replaced. When a method
 * returns, the change is committed and holds for those who are signed in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaveUser {
    @Inject
    UserTransactions transactions;

    @Inject
    ParametersInForce parameters;

    @Inject
    Sessions sessions;

    @Inject
    Event<UsersChanged> changed;

    public SaveOutcome<SavedUser> save(Actor actor, UserDraft draft) {
        actor.mustEdit(Area.USERS);
        String password = random();
        PasswordHash given = Passwords.hash(password);
        Optional<String> shown = draft.seen().isPresent() ? Optional.empty() : Optional.of(password);
        return told(transactions.save(actor, draft, given), shown);
    }

    /** Closes or opens the way in for somebody. */
    public SaveOutcome<User> lock(Actor actor, String name, boolean locked) {
        actor.mustEdit(Area.USERS);
        SaveOutcome<User> outcome = transactions.change(
                actor,
                locked ? Deed.USER_LOCKED : Deed.USER_UNLOCKED,
                name,
                user -> user.with(user.restrictions().locked(locked)));
        changed.fire(new UsersChanged());
        return outcome;
    }

    /** Gives somebody a new password and ends what they are signed in to. */
    public SaveOutcome<SavedUser> givePassword(Actor actor, String name) {
        actor.mustEdit(Area.USERS);
        String password = random();
        PasswordHash given = Passwords.hash(password);
        SaveOutcome<User> outcome =
                transactions.change(actor, Deed.PASSWORD_CHANGED, name, user -> user.withGiven(given));
        return told(
                outcome.then(user -> {
                    sessions.endAll(name, "");
                    return new SaveOutcome.Saved<>(user);
                }),
                Optional.of(password));
    }

    private SaveOutcome<SavedUser> told(SaveOutcome<User> outcome, Optional<String> password) {
        changed.fire(new UsersChanged());
        return outcome.then(user -> new SaveOutcome.Saved<>(new SavedUser(user, password)));
    }

    private String random() {
        return Passwords.random(parameters.now().get(ServerParameters.SERVER_PASSWORD_LENGTH));
    }
}
