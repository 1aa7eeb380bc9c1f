package org.tandemswitch.registration;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemswitch.number.DialString;

/** The phones by number, as they stood at one moment. */
public final class PhoneTable {
    private final Map<DialString, Phone> phones;

    private PhoneTable(Map<DialString, Phone> phones) {
        this.phones = phones;
    }

    public static PhoneTable of(Collection<Phone> phones) {
        return new PhoneTable(
                phones.stream().collect(Collectors.toUnmodifiableMap(Phone::number, Function.identity())));
    }

    public Optional<Phone> find(DialString number) {
        return Optional.ofNullable(phones.get(number));
    }

    public Collection<Phone> all() {
        return phones.values();
    }

    public boolean isEmpty() {
        return phones.isEmpty();
    }
}
