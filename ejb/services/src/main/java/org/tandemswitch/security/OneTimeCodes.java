package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.OneTimeSecret;
import org.tandemswitch.user.OneTimeSecrets;

/**
 * The second factor of the sign-in (US-02). Users turn it on and off for themselves, each time with a code that shows that
 * they have the device; for a lost device an administrator turns it off. A secret is shown before it is in force and never
 * again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OneTimeCodes {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    OneTimeSecrets secrets;

    @Inject
    SpendCode spendCode;

    @Inject
    UserTransactions transactions;

    @Inject
    Sessions sessions;

    @Inject
    Door door;

    public boolean isOn(Actor actor) {
        return secrets.of(actor.name()).isPresent();
    }

    /** The names of those who sign in with a code. */
    public Set<String> owners(Actor actor) {
        actor.mustView(Area.USERS);
        return secrets.owners();
    }

    /** A secret that is not in force yet. */
    public OneTimeSecret fresh() {
        byte[] random = new byte[OneTimeSecret.BYTES];
        RANDOM.nextBytes(random);
        return OneTimeSecret.of(random);
    }

    /** @param session the one the user is in; all others of the user end */
    public CodeChange turnOn(Actor actor, String session, OneTimeSecret secret, String code) {
        OptionalLong step = secret.stepOf(code, Instant.now());
        if (step.isEmpty()) {
            return CodeChange.WRONG_CODE;
        }
        if (!transactions.codeOn(actor, secret, step.getAsLong())) {
            return CodeChange.ON_ALREADY;
        }
        door.openedByCode(actor.name(), actor.address());
        sessions.keepOnly(actor.name(), session, OpenedBy::andCode);
        return CodeChange.TURNED_ON;
    }

    /** Whoever finds an open page must not guess. */
    public CodeChange turnOff(Actor actor, String code) {
        Instant now = Instant.now();
        if (door.isShut(actor, now)) {
            return CodeChange.TOO_OFTEN;
        }
        if (!spendCode.isGood(actor.name(), code, now)) {
            door.guessed(actor, now, "wrong_code");
            return CodeChange.WRONG_CODE;
        }
        transactions.codeOff(actor, actor.name());
        return CodeChange.TURNED_OFF;
    }

    /** For somebody who has lost the device; false when there was nothing to turn off. */
    public boolean turnOffFor(Actor actor, String name) {
        actor.mustEdit(Area.USERS);
        return transactions.codeOff(actor, name);
    }
}
