package org.tandemswitch.registration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tandemswitch.number.DialString;

public class MemoryPhones implements Phones {
    private final Map<Long, Phone> stored = new TreeMap<>();
    private long lastId;

    @Override
    public List<Phone> all() {
        return stored.values().stream()
                .sorted(Comparator.comparing(phone -> phone.number().value()))
                .toList();
    }

    @Override
    public List<Phone> page(String part, long after, int most) {
        return stored.values().stream()
                .filter(phone -> phone.id().value() > after)
                .filter(phone -> lower(phone.number().value()).contains(lower(part)))
                .limit(most)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Phone> these(Collection<PhoneId> ids) {
        return stored.values().stream()
                .filter(phone -> ids.contains(phone.id()))
                .toList();
    }

    @Override
    public List<Phone> some(Collection<DialString> numbers) {
        return stored.values().stream()
                .filter(phone -> numbers.contains(phone.number()))
                .toList();
    }

    @Override
    public Optional<Phone> find(PhoneId id) {
        return Optional.ofNullable(stored.get(id.value()));
    }

    @Override
    public Optional<Phone> find(DialString number) {
        return stored.values().stream()
                .filter(phone -> phone.number().equals(number))
                .findFirst();
    }

    /** There is nobody else. */
    @Override
    public Optional<Phone> lock(PhoneId id) {
        return find(id);
    }

    @Override
    public Phone save(Phone phone) {
        long id = phone.id().equals(PhoneId.NEW) ? ++lastId : phone.id().value();
        Phone kept = new Phone(
                new PhoneId(id),
                phone.number(),
                phone.secret(),
                phone.lock(),
                phone.sessionTimer(),
                phone.peculiarities());
        stored.put(id, kept);
        return kept;
    }

    @Override
    public void delete(PhoneId id) {
        stored.remove(id.value());
    }
}
