package org.tandemswitch.console.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.LogQuery;

/**
 * What somebody typed to find entries; whatever is no day or deed asks for nothing.
 *
 * @param from the first day, such as 2026-12-31
 * @param to the last day
 */
record LogFilter(String deed, String by, String text, String from, String to) {
    LogQuery query(ZoneId zone) {
        Set<Deed> deeds = Arrays.stream(Deed.values())
                .filter(known -> known.key().equals(deed))
                .collect(Collectors.toUnmodifiableSet());
        return new LogQuery(deeds, by, text, begin(from, 0, zone), begin(to, 1, zone));
    }

    private static Optional<Instant> begin(String day, int later, ZoneId zone) {
        try {
            return day.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day.strip())
                            .plusDays(later)
                            .atStartOfDay(zone)
                            .toInstant());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
