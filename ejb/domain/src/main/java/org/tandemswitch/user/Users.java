package org.tandemswitch.user;

import java.util.List;
import java.util.Optional;

/** The stored users. */
public interface Users {
    Optional<User> find(String name);

    /** By name. */
    List<User> all();

    boolean isEmpty();

    /** Lets nobody else change users until the transaction is over. */
    void lock();

    /** Stores the user in place of an earlier one of the same name. */
    void save(User user);

    void remove(String name);
}
