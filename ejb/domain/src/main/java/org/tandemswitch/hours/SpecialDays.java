package org.tandemswitch.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/**
 * Days that differ from their week, one in a line: {@code 2026-12-25} is idle, {@code 2026-12-24 08:00-12:00} has these
 * working hours alone.
 */
public record SpecialDays() implements ValueType<SortedMap<LocalDate, List<SpecialDays.Span>>> {
    private static final int MOST = 400;
    private static final int LONGEST = 16_000;

    /** Seconds of a day. */
    public record Span(int from, int to) {}

    @Override
    public Reading<SortedMap<LocalDate, List<Span>>> read(String text) {
        SortedMap<LocalDate, List<Span>> days = new TreeMap<>();
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                String[] words = line.strip().split("[\\s,]+");
                Optional<LocalDate> day = day(words[0]);
                Optional<List<Span>> spans = spans(words);
                if (day.isEmpty() || spans.isEmpty() || days.containsKey(day.get())) {
                    return Reading.unfit("option.not.special.day", line.strip());
                }
                days.put(day.get(), spans.get());
            }
        }
        return days.size() > MOST || text.length() > LONGEST
                ? Reading.unfit("parameter.not.that.many", 0, MOST)
                : Reading.fit(Collections.unmodifiableSortedMap(days));
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<List<Span>> spans(String... words) {
        List<Span> spans = new ArrayList<>();
        for (int at = 1; at < words.length; at++) {
            Optional<TimeOfDay.Pair> pair = TimeOfDay.pair(words[at]);
            if (pair.isEmpty() || pair.get().from() >= pair.get().to()) {
                return Optional.empty();
            }
            spans.add(new Span(pair.get().from(), pair.get().to()));
        }
        return Optional.of(spans);
    }

    @Override
    public String write(SortedMap<LocalDate, List<Span>> days) {
        return days.entrySet().stream()
                .map(day -> day.getKey()
                        + day.getValue().stream()
                                .map(span -> " " + TimeOfDay.text(span.from()) + "-" + TimeOfDay.text(span.to()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }

    @Override
    public boolean isLong() {
        return true;
    }
}
