package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ServerParameters;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** Replaces a password by one of the user's own choice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangePassword {
    static final int LONGEST = 200;

    @Inject
    Users users;

    @Inject
    UserTransactions transactions;

    @Inject
    ParametersInForce parameters;

    @Inject
    SignInBrake brake;

    @Inject
    Sessions sessions;

    @Inject
    Door door;

    @Inject
    FirstPassword firstPassword;

    @Inject
    Event<UsersChanged> changed;

    /** How many characters a password has at least. */
    public int shortest() {
        return parameters.now().get(ServerParameters.SERVER_PASSWORD_LENGTH);
    }

    /** @param session the one the user is in; all others of the user end */
    public PasswordChange change(Actor actor, String session, String current, String chosen) {
        return users.find(actor.name())
                .map(user ->
                        door.isShut(actor, Instant.now()) ? PasswordChange.CLOSED : check(actor, user, current, chosen))
                .map(judged -> judged.isChanged() ? store(actor, session, chosen) : judged)
                .orElse(PasswordChange.WRONG_PASSWORD);
    }

    private PasswordChange check(Actor actor, User user, String current, String chosen) {
        return brake.check(actor.address(), () -> Passwords.matches(current, user.password()))
                .map(matches -> matches ? judge(user, current, chosen) : wrong(actor))
                .orElse(PasswordChange.BUSY);
    }

    /** Who sits in somebody else's session must not guess the password at leisure (AU-08). */
    private PasswordChange wrong(Actor actor) {
        door.guessed(actor, Instant.now(), "wrong_password");
        return PasswordChange.WRONG_PASSWORD;
    }

    private PasswordChange store(Actor actor, String session, String chosen) {
        PasswordHash hash = Passwords.hash(chosen);
        transactions.ownPassword(actor, hash);
        sessions.keepOnly(actor.name(), session, by -> by.with(hash));
        if (actor.name().equals(FirstAdministrator.NAME)) {
            firstPassword.forget();
        }
        changed.fire(new UsersChanged());
        return PasswordChange.CHANGED;
    }

    private PasswordChange judge(User user, String current, String chosen) {
        if (chosen.length() < shortest()) {
            return PasswordChange.TOO_SHORT;
        }
        if (chosen.length() > LONGEST) {
            return PasswordChange.TOO_LONG;
        }
        if (chosen.equals(current)) {
            return PasswordChange.SAME_AS_BEFORE;
        }
        return chosen.equalsIgnoreCase(user.name()) ? PasswordChange.SAME_AS_NAME : PasswordChange.CHANGED;
    }
}
