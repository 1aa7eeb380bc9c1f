package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.number.DialString;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.ToldRate;

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
        Optional<Rate> after(Rate had, Optional<ToldRate> told) {
            return Optional.of(told.map(rate -> rate.over(had)).orElse(had));
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
        Optional<Rate> after(Rate had, Optional<ToldRate> told) {
            return told.isPresent() ? Optional.empty() : Optional.of(had);
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
        Optional<Rate> after(Rate had, Optional<ToldRate> told) {
            return told.map(rate -> rate.over(had));
        }
    };

    /** Its name in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Does it also do something to what was not told, so that one must have seen it? */
    boolean isOfAll() {
        return this == REPLACE;
    }

    /** How many there are then. */
    abstract int numbers(Entries entries, long id, Collection<DialString> numbers);

    /** What becomes of a rate; none when it goes. */
    abstract Optional<Rate> after(Rate had, Optional<ToldRate> told);

    private static NumberSet stored(Entries entries, long id) {
        try (Stream<DialString> numbers = entries.numbers(id)) {
            return NumberSet.of(numbers);
        }
    }
}
