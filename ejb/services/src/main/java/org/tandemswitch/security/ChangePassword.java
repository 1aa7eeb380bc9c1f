package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** Replaces a password by one of the user's own choice. */
@Stateless
public class ChangePassword {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    @Inject
    Users users;

    @Inject
    FirstPassword firstPassword;

    public PasswordChange change(String name, String current, String chosen) {
        return users.find(name)
                .filter(user -> Passwords.matches(current, user.password()))
                .map(user -> change(user, current, chosen))
                .orElse(PasswordChange.WRONG_PASSWORD);
    }

    private PasswordChange change(User user, String current, String chosen) {
        PasswordChange judged = judge(user, current, chosen);
        if (judged.isChanged()) {
            users.save(user.withOwn(Passwords.hash(chosen)));
            firstPassword.forget();
        }
        return judged;
    }

    private static PasswordChange judge(User user, String current, String chosen) {
        if (chosen.length() < SHORTEST) {
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
