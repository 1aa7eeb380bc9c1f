package org.tandemswitch.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.number.DialString;

/** The stored phones. */
public interface Phones {
    /** By number. */
    List<Phone> all();

    /**
     * Some in the order in which they were added.
     *
     * @param part what their numbers have in them, in upper or lower case
     * @param after the id of the last one before them
     */
    List<Phone> page(String part, long after, int most);

    /** Those that have one of these ids; not for many thousands. */
    List<Phone> these(Collection<PhoneId> ids);

    /** Those that have one of these numbers; not for many thousands. */
    List<Phone> some(Collection<DialString> numbers);

    Optional<Phone> find(PhoneId id);

    Optional<Phone> find(DialString number);

    /** The phone, which nobody else changes until the transaction is over. */
    Optional<Phone> lock(PhoneId id);

    /** Stores the phone and answers it with the id it has from now on. */
    Phone save(Phone phone);

    void delete(PhoneId id);
}
