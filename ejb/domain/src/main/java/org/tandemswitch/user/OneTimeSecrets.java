package org.tandemswitch.user;

import java.util.Optional;
import java.util.Set;

/** The secrets of those who sign in with a one-time code, and how far their codes are used up. */
public interface OneTimeSecrets {
    /** Empty when this user signs in with a password alone. */
    Optional<OneTimeSecret> of(String user);

    /** The names of those who have one. */
    Set<String> owners();

    /**
     * Gives a known user a secret in place of an earlier one.
     *
     * @param spent the step whose code was shown to have it
     */
    void put(String user, OneTimeSecret secret, long spent);

    /** Uses up the codes up to this step; false when this one is used up already, whoever was faster. */
    boolean spend(String user, long step);

    void remove(String user);
}
