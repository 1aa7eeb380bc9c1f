package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalLong;
import org.tandemswitch.user.OneTimeSecrets;

/** Takes a one-time code: it was good once when it is used up for all servers on return. */
@Stateless
public class SpendCode {
    @Inject
    OneTimeSecrets secrets;

    public boolean isGood(String user, String code, Instant now) {
        OptionalLong step =
                secrets.of(user).map(secret -> secret.stepOf(code, now)).orElse(OptionalLong.empty());
        return step.isPresent() && secrets.spend(user, step.getAsLong());
    }
}
