package org.tandemswitch.registration;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.number.DialString;

/** The stored phones. */
public interface Phones {
    /** By number. */
    List<Phone> all();

    Optional<Phone> find(PhoneId id);

    Optional<Phone> find(DialString number);

    /** The phone, which nobody else changes until the transaction is over. */
    Optional<Phone> lock(PhoneId id);

    /** Stores the phone and answers it with the id it has from now on. */
    Phone save(Phone phone);

    void delete(PhoneId id);
}
