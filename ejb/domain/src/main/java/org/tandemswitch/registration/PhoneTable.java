package org.tandemswitch.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.number.DialString;

/** The phones by number, as they stood at one moment. */
public final class PhoneTable {
    private final List<Phone> phones;
    private final Map<DialString, Phone> byNumber;

    private PhoneTable(List<Phone> phones) {
        this.phones = phones;
        this.byNumber = phones.stream().collect(Collectors.toUnmodifiableMap(Phone::number, Function.identity()));
    }

    public static PhoneTable of(Collection<Phone> phones) {
        return new PhoneTable(List.copyOf(phones));
    }

    public Optional<Phone> find(DialString number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** In the order in which they were given. */
    public List<Phone> all() {
        return phones;
    }

    public boolean isEmpty() {
        return phones.isEmpty();
    }
}
