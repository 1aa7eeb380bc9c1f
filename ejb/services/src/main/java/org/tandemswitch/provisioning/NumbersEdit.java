package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.number.DialString;

/** What becomes of the numbers of a list when others are told. */
public enum NumbersEdit {
    ADD {
        @Override
        int carryOut(Entries entries, long id, NumberSet had, Collection<DialString> numbers) {
            List<DialString> more = distinct(numbers).stream()
                    .filter(number -> !had.contains(number))
                    .toList();
            entries.add(id, more);
            return had.size() + more.size();
        }
    },
    REMOVE {
        @Override
        int carryOut(Entries entries, long id, NumberSet had, Collection<DialString> numbers) {
            List<DialString> gone =
                    distinct(numbers).stream().filter(had::contains).toList();
            entries.remove(id, gone);
            return had.size() - gone.size();
        }
    },
    REPLACE {
        @Override
        int carryOut(Entries entries, long id, NumberSet had, Collection<DialString> numbers) {
            Set<DialString> all = distinct(numbers);
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
    abstract int carryOut(Entries entries, long id, NumberSet had, Collection<DialString> numbers);

    private static Set<DialString> distinct(Collection<DialString> numbers) {
        return new LinkedHashSet<>(numbers);
    }
}
