package org.tandemswitch.registration;

import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;

/**
 * A user's device: known by its number and a secret, wherever it stands.
 *
 * @param sessionTimer may its calls have a session timer? (ST-23)
 * @param peculiarities how its messages differ from the usual
 */
public record Phone(
        PhoneId id,
        DialString number,
        DigestSecret secret,
        PhoneLock lock,
        boolean sessionTimer,
        Peculiarities peculiarities) {
    /** One without peculiarities. */
    public Phone(PhoneId id, DialString number, DigestSecret secret, PhoneLock lock, boolean sessionTimer) {
        this(id, number, secret, lock, sessionTimer, Peculiarities.NONE);
    }

    /** How records name a phone as the one who pays or the one who is called: it is no gateway and has no gateway's id. */
    public GatewayRef ref() {
        return new GatewayRef(new GatewayId(0), number.value());
    }
}
