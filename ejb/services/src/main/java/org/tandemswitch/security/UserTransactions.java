package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.OneTimeSecret;
import org.tandemswitch.user.OneTimeSecrets;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** Each change of the users is one transaction and one entry of the system log, over when a method returns. */
@Stateless
public class UserTransactions {
    @Inject
    Users users;

    @Inject
    OneTimeSecrets secrets;

    @Inject
    SystemLog log;

    /** @param given the password of a new user */
    public SaveOutcome<User> save(Actor actor, UserDraft draft, PasswordHash given) {
        users.lock();
        List<FieldError> errors = new CheckUser(actor, users.all()).draft(draft);
        if (!errors.isEmpty()) {
            return new SaveOutcome.Refused<>(errors);
        }
        User saved = draft.seen()
                .map(seen -> seen.with(CheckUser.grants(draft)).with(CheckUser.restrictions(draft)))
                .orElseGet(() -> User.fresh(
                        draft.name().strip(), given, CheckUser.grants(draft), CheckUser.restrictions(draft)));
        return store(actor, Deed.USER_SAVED, draft.seen(), saved);
    }

    /** Changes somebody who is known, unless the check speaks against it. */
    public SaveOutcome<User> change(Actor actor, Deed deed, String name, UnaryOperator<User> how) {
        users.lock();
        Optional<User> before = users.find(name);
        return before.map(user -> {
                    List<FieldError> errors = new CheckUser(actor, users.all()).becomes(how.apply(user), "name");
                    return errors.isEmpty()
                            ? store(actor, deed, before, how.apply(user))
                            : new SaveOutcome.Refused<User>(errors);
                })
                .orElseGet(() -> gone());
    }

    /** Stores what the user has chosen. */
    public void ownPassword(Actor actor, PasswordHash chosen) {
        users.lock();
        users.find(actor.name()).ifPresent(user -> {
            users.save(user.withOwn(chosen));
            write(actor, Deed.PASSWORD_CHANGED, user.name(), List.of());
        });
    }

    /**
     * The user's sign-in asks for a code from now on; false when it did so before.
     *
     * @param spent the step whose code was shown
     */
    public boolean codeOn(Actor actor, OneTimeSecret secret, long spent) {
        users.lock();
        boolean isOff = secrets.of(actor.name()).isEmpty();
        if (isOff) {
            secrets.put(actor.name(), secret, spent);
            write(actor, Deed.ONE_TIME_CODE_ON, actor.name(), List.of());
        }
        return isOff;
    }

    /** The user's sign-in asks for no code any more; false when it did not before. */
    public boolean codeOff(Actor actor, String name) {
        users.lock();
        boolean isOn = secrets.of(name).isPresent()
                && users.find(name)
                        .filter(user -> CheckUser.isCovered(actor, user))
                        .isPresent();
        if (isOn) {
            secrets.remove(name);
            write(actor, Deed.ONE_TIME_CODE_OFF, name, List.of());
        }
        return isOn;
    }

    public SaveOutcome<User> remove(Actor actor, String name) {
        users.lock();
        Optional<User> user = users.find(name);
        List<FieldError> errors = new CheckUser(actor, users.all()).goes(name);
        if (!errors.isEmpty()) {
            return new SaveOutcome.Refused<>(errors);
        }
        return user.<SaveOutcome<User>>map(known -> {
                    users.remove(name);
                    write(actor, Deed.USER_REMOVED, name, UserChanges.between(user, Optional.empty()));
                    return new SaveOutcome.Saved<>(known);
                })
                .orElseGet(() -> gone());
    }

    private SaveOutcome<User> store(Actor actor, Deed deed, Optional<User> before, User after) {
        users.save(after);
        write(actor, deed, after.name(), UserChanges.between(before, Optional.of(after)));
        return new SaveOutcome.Saved<>(after);
    }

    private static SaveOutcome<User> gone() {
        return new SaveOutcome.Refused<>(List.of(new FieldError("name", "error.user_changed")));
    }

    private void write(Actor actor, Deed deed, String subject, List<FieldChange> changes) {
        log.write(Entry.of(Instant.now(), actor, deed, subject, changes));
    }
}
