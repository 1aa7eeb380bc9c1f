package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ServerParameters;
import org.tandemswitch.user.Rights;

/**
 * Where passwords and codes are asked for, outside and inside alike: shut for a while for whoever guesses (AU-08), and what
 * was refused is in the system log.
 */
@ApplicationScoped
class Door {
    /** No address begins like this. */
    private static final String TOKEN = "token ";

    private static final String CODE = "code ";

    @Inject
    SignInBrake brake;

    @Inject
    ParametersInForce parameters;

    @Inject
    Occurrences occurrences;

    Optional<Duration> shutFor(String name, String address, Instant now) {
        return brake.rest(name, address, now, closedFor());
    }

    /** Who has the password may guess codes from many addresses at once, so wrong ones count wherever they come from. */
    Optional<Duration> shutForCodes(String name, Instant now) {
        return shutFor(CODE, CODE + name, now);
    }

    boolean isShut(Actor actor, Instant now) {
        return shutFor(actor.name(), actor.address(), now).isPresent();
    }

    void opened(String name, String address) {
        brake.succeeded(name, address);
    }

    void openedByCode(String name, String address) {
        opened(name, address);
        brake.succeeded(CODE, CODE + name);
    }

    void guessedCode(String name, String address, Instant now) {
        brake.failed(CODE, CODE + name, now, closedFor());
        guessed(name, name, address, now, "wrong_code");
    }

    /** Somebody who is in already guessed wrong. */
    void guessed(Actor actor, Instant now, String reason) {
        guessed(actor.name(), actor.name(), actor.address(), now, reason);
    }

    /**
     * @param known empty when nobody is called as was typed; what was typed is not written down, as it may be a password
     */
    void guessed(String known, String typed, String address, Instant now, String reason) {
        brake.failed(typed, address, now, closedFor());
        refused(known, address, reason);
        if (shutFor(typed, address, now).isPresent()) {
            refused(known, address, "closed");
        }
    }

    /**
     * A program has shown a token that opens nothing from there. Passwords from that address are another matter, as others
     * may sign in from it.
     *
     * @param known empty when there is no such token
     * @return how long it is not heard, when it has shown too many
     */
    Optional<Duration> tokenRefused(String known, String address, Instant now, String reason) {
        String programs = TOKEN + SignInBrake.source(address);
        Optional<Duration> shut = shutFor(TOKEN, programs, now);
        if (shut.isEmpty()) {
            brake.failed(TOKEN, programs, now, closedFor());
            refused(known, address, reason);
        }
        return shut;
    }

    void refused(String known, String address, String reason) {
        occurrences.note(
                new Actor(known, address, Rights.NONE),
                Deed.SIGN_IN_REFUSED,
                known,
                new FieldChange("reason", "", reason));
    }

    private Duration closedFor() {
        return parameters.now().get(ServerParameters.SERVER_LOGIN_FAILED_DISABLE_TIME);
    }
}
