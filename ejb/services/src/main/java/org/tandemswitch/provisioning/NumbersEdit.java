package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.number.DialString;

/** What becomes of the numbers of a list when others are told. */
public enum NumbersEdit {
    ADD {
        @Override
        int carryOut(Entries entries, long id, Collection<DialString> numbers) {
            NumberSet had = numbers(entries, id);
            List<DialString> more = numbers.stream()
                    .distinct()
                    .filter(number -> !had.contains(number))
                    .toList();
            entries.add(id, more);
            return had.size() + more.size();
        }
    },
    REMOVE {
        @Override
        int carryOut(Entries entries, long id, Collection<DialString> numbers) {
            NumberSet had = numbers(entries, id);
            List<DialString> gone =
                    numbers.stream().distinct().filter(had::contains).toList();
            entries.remove(id, gone);
            return had.size() - gone.size();
        }
    },
    REPLACE {
        @Override
        int carryOut(Entries entries, long id, Collection<DialString> numbers) {
            List<DialString> all = numbers.stream().distinct().toList();
            entries.clear(id);
            entries.add(id, all);
            return all.size();
        }
    };

    /** Its name in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many there are then. */
    abstract int carryOut(Entries entries, long id, Collection<DialString> numbers);

    private static NumberSet numbers(Entries entries, long id) {
        try (Stream<DialString> numbers = entries.numbers(id)) {
            return NumberSet.of(numbers);
        }
    }
}
