package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** Checks a name and a password. An unknown name costs as much time as a known one. */
@Stateless
public class SignIn {
    private static final PasswordHash NOBODY = Passwords.hash(Passwords.random());

    @Inject
    Users users;

    public SignInOutcome check(String name, String password) {
        Optional<User> user = users.find(name);
        boolean matches = Passwords.matches(password, user.map(User::password).orElse(NOBODY));
        return user.filter(known -> matches).<SignInOutcome>map(SignIn::accept).orElseGet(SignInOutcome.Rejected::new);
    }

    private static SignInOutcome accept(User user) {
        return new SignInOutcome.Accepted(user.name(), user.roles(), user.mustChange());
    }
}
