package org.tandemswitch.registration;

import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.number.DialString;

/** A user's device: known by its number and a secret, wherever it stands. */
public record Phone(PhoneId id, DialString number, PhoneSecret secret, PhoneLock lock) {

    /** How records name a phone as the one who pays or the one who is called: it is no gateway and has no gateway's id. */
    public GatewayRef ref() {
        return new GatewayRef(new GatewayId(0), number.value());
    }
}
