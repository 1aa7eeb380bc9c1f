package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Barrier;
import org.tandemswitch.user.OneTimeSecrets;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/**
 * Checks a name and a password (AU-08), and a one-time code of those who have that on (US-02). An unknown name costs as much
 * time as a known one, and who tries too often has to wait.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignIn {
    private static final PasswordHash NOBODY = Passwords.hash(Passwords.random(0));

    @Inject
    Users users;

    @Inject
    OneTimeSecrets secrets;

    @Inject
    SpendCode spendCode;

    @Inject
    SignInBrake brake;

    @Inject
    Door door;

    /** @param address where the wish to sign in came from */
    public SignInOutcome check(String name, String password, String address) {
        Instant now = Instant.now();
        return door.shutFor(name, address, now)
                .<SignInOutcome>map(SignInOutcome.Delayed::new)
                .orElseGet(() -> judge(name, password, address, now));
    }

    /** @param half whose password was right before */
    public SignInOutcome code(HalfSignedIn half, String code, String address) {
        Instant now = Instant.now();
        return door.shutFor(half.name(), address, now)
                .or(() -> door.shutForCodes(half.name(), now))
                .<SignInOutcome>map(SignInOutcome.Delayed::new)
                .orElseGet(() -> users.find(half.name())
                        .filter(user -> half.isStill(user, now))
                        .map(user -> judge(user, code, address, now))
                        .orElse(SignInOutcome.Rejected.TOO_LATE));
    }

    private SignInOutcome judge(User user, String code, String address, Instant now) {
        if (!spendCode.isGood(user.name(), code, now)) {
            door.guessedCode(user.name(), address, now);
            return SignInOutcome.Rejected.WRONG_CODE;
        }
        door.openedByCode(user.name(), address);
        return barrier(user, address).orElseGet(() -> accept(user, address, true));
    }

    private SignInOutcome judge(String name, String password, String address, Instant now) {
        Optional<User> user = users.find(name);
        PasswordHash hash = user.map(User::password).orElse(NOBODY);
        return brake.check(address, () -> Passwords.matches(password, hash))
                .map(matches -> matches && user.isPresent()
                        ? admit(user.get(), address, now)
                        : reject(user.map(User::name).orElse(""), name, address, now))
                .orElseGet(() -> new SignInOutcome.Delayed(SignInBrake.BUSY));
    }

    private SignInOutcome admit(User user, String address, Instant now) {
        boolean owesCode = secrets.of(user.name()).isPresent();
        if (!owesCode) {
            door.opened(user.name(), address);
        }
        return barrier(user, address)
                .orElseGet(() -> owesCode
                        ? new SignInOutcome.CodeWanted(new HalfSignedIn(user, now))
                        : accept(user, address, false));
    }

    private Optional<SignInOutcome> barrier(User user, String address) {
        Optional<Barrier> barrier = user.restrictions().against(address, LocalDate.now());
        barrier.ifPresent(met -> door.refused(user.name(), address, met.key()));
        return barrier.map(SignInOutcome.Rejected::by);
    }

    private static SignInOutcome accept(User user, String address, boolean code) {
        return new SignInOutcome.Accepted(
                new Actor(user.name(), address, user.rights()),
                user.mustChange(),
                Optional.of(new OpenedBy(user.password(), code)));
    }

    private SignInOutcome reject(String known, String typed, String address, Instant now) {
        door.guessed(known, typed, address, now, known.isEmpty() ? "unknown_name" : "wrong_password");
        return SignInOutcome.Rejected.WRONG;
    }
}
