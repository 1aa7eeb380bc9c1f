package org.tandemswitch.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Working and idle time (RT-08).
 *
 * @param special days on which nothing else counts; an empty list makes a day idle
 */
public record Calendar(Week week, Map<LocalDate, List<SpecialDays.Span>> special) {
    public Calendar {
        special = Map.copyOf(special);
    }

    public boolean isWorking(LocalDateTime moment) {
        List<SpecialDays.Span> spans = special.get(moment.toLocalDate());
        int second = moment.toLocalTime().toSecondOfDay();
        return spans == null
                ? week.contains(() -> moment)
                : spans.stream().anyMatch(span -> second >= span.from() && second < span.to());
    }
}
