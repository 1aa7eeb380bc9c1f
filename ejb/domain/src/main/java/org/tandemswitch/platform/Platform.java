package org.tandemswitch.platform;

import java.util.Optional;
import org.tandemswitch.digest.Question;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.number.DialString;

/**
 * Another platform, and who we are there.
 *
 * @param user the number under which calls reach us from there
 * @param domain of the address of record; the host itself where that has no name of its own
 * @param realm the only one in which it may ask who we are; empty for any
 * @param target where the REGISTER goes
 * @param locked nothing is sent there, and what was registered is taken back
 */
public record Platform(
        PlatformId id,
        String name,
        DialString user,
        SealedPassword password,
        String domain,
        Optional<String> realm,
        SipTarget target,
        boolean locked) {
    public Platform {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a platform needs a name");
        }
    }

    /** One that may ask in any realm. */
    public Platform(
            PlatformId id,
            String name,
            DialString user,
            SealedPassword password,
            String domain,
            SipTarget target,
            boolean locked) {
        this(id, name, user, password, domain, Optional.empty(), target, locked);
    }

    public boolean trusts(Question question) {
        return question.isIn(realm);
    }

    /** Is it the same for whom we are registered there? */
    public boolean isSameContact(Platform other) {
        return user.equals(other.user) && domain.equalsIgnoreCase(other.domain) && target.equals(other.target);
    }

    /** Does this register the same, in the same way? A new name of the entry changes nothing there. */
    public boolean isSameRegistration(Platform other) {
        return isSameContact(other)
                && password.equals(other.password)
                && realm.equals(other.realm)
                && locked == other.locked;
    }
}
