package org.tandemswitch.user;

import java.util.Optional;

/** The stored users. */
public interface Users {
    Optional<User> find(String name);

    boolean isEmpty();

    /** Stores the user in place of an earlier one of the same name. */
    void save(User user);
}
