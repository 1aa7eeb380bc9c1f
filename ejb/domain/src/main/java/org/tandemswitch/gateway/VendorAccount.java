package org.tandemswitch.gateway;

import java.util.Optional;
import org.tandemswitch.digest.Question;
import org.tandemswitch.digest.SealedPassword;

/**
 * Who we are at a vendor that asks.
 *
 * @param realm the only one in which it may ask; empty for any
 */
public record VendorAccount(String user, SealedPassword password, Optional<String> realm) {
    public VendorAccount {
        if (!AccountName.fits(user)) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    public boolean trusts(Question question) {
        return question.isIn(realm);
    }
}
