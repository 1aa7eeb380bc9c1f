package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** Checks a name and a password. An unknown name costs as much time as a known one, and trying gets slower. */
@Stateless
public class SignIn {
    private static final PasswordHash NOBODY = Passwords.hash(Passwords.random());

    @Inject
    Users users;

    @Inject
    SignInBrake brake;

    /** @param address where the wish to sign in came from */
    public SignInOutcome check(String name, String password, String address) {
        Instant now = Instant.now();
        return brake.rest(name, address, now)
                .<SignInOutcome>map(SignInOutcome.Delayed::new)
                .orElseGet(() -> judge(name, password, address, now));
    }

    private SignInOutcome judge(String name, String password, String address, Instant now) {
        Optional<User> user = users.find(name);
        PasswordHash hash = user.map(User::password).orElse(NOBODY);
        return brake.check(() -> Passwords.matches(password, hash))
                .map(matches -> answer(user.filter(known -> matches), name, address, now))
                .orElseGet(() -> new SignInOutcome.Delayed(SignInBrake.BUSY));
    }

    private SignInOutcome answer(Optional<User> user, String name, String address, Instant now) {
        user.ifPresentOrElse(known -> brake.succeeded(name, address), () -> brake.failed(name, address, now));
        return user.<SignInOutcome>map(SignIn::accept).orElseGet(SignInOutcome.Rejected::new);
    }

    private static SignInOutcome accept(User user) {
        return new SignInOutcome.Accepted(user.name(), user.roles(), user.mustChange());
    }
}
