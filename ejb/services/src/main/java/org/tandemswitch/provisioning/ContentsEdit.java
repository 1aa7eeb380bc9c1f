package org.tandemswitch.provisioning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.number.DialString;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.Rates;

/** What becomes of the numbers of a list, or the rates of a rate group, when others are told. */
public enum ContentsEdit {
    ADD {
        @Override
        int numbers(Entries entries, long id, Collection<DialString> numbers) {
            NumberSet had = stored(entries, id);
            List<DialString> more = numbers.stream()
                    .distinct()
                    .filter(number -> !had.contains(number))
                    .toList();
            entries.add(id, more);
            return had.size() + more.size();
        }

        @Override
        int rates(Rates stored, long id, Collection<Rate> rates, Instant now) {
            return stored.put(id, rates, now);
        }
    },
    REMOVE {
        @Override
        int numbers(Entries entries, long id, Collection<DialString> numbers) {
            NumberSet had = stored(entries, id);
            List<DialString> gone =
                    numbers.stream().distinct().filter(had::contains).toList();
            entries.remove(id, gone);
            return had.size() - gone.size();
        }

        @Override
        int rates(Rates stored, long id, Collection<Rate> rates, Instant now) {
            return -stored.remove(id, rates.stream().map(Rate::prefix).toList(), now);
        }
    },
    REPLACE {
        @Override
        int numbers(Entries entries, long id, Collection<DialString> numbers) {
            List<DialString> all = numbers.stream().distinct().toList();
            entries.clear(id);
            entries.add(id, all);
            return all.size();
        }

        @Override
        int rates(Rates stored, long id, Collection<Rate> rates, Instant now) {
            Map<String, Rate> told = new HashMap<>();
            rates.forEach(rate -> told.put(rate.prefix(), rate));
            List<String> gone = new ArrayList<>();
            stored.all(id).forEach(had -> {
                if (!told.containsKey(had.prefix())) {
                    gone.add(had.prefix());
                } else if (had.equals(told.get(had.prefix()))) {
                    told.remove(had.prefix());
                }
            });
            int fewer = stored.remove(id, gone, now);
            return stored.put(id, told.values(), now) - fewer;
        }
    };

    /** Its name in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many there are then. */
    abstract int numbers(Entries entries, long id, Collection<DialString> numbers);

    /** How many more there are then. */
    abstract int rates(Rates stored, long id, Collection<Rate> rates, Instant now);

    private static NumberSet stored(Entries entries, long id) {
        try (Stream<DialString> numbers = entries.numbers(id)) {
            return NumberSet.of(numbers);
        }
    }
}
