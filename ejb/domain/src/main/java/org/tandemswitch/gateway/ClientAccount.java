package org.tandemswitch.gateway;

import org.tandemswitch.digest.DigestSecret;

/** Who a client says to be, and how it proves that (AU-07). */
public record ClientAccount(String user, DigestSecret secret) {
    public ClientAccount {
        if (!AccountName.fits(user)) {
            throw new IllegalArgumentException("not a user name");
        }
    }
}
