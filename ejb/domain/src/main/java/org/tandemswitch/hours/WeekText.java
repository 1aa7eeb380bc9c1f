package org.tandemswitch.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Hours of a week as they are typed: {@code mon-fri 08:00-18:00, sat 09:00-12:30}. */
public record WeekText() implements ValueType<Week> {
    private static final Pattern FORM = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))? (\\S+)");
    private static final int MOST = 30;
    private static final int LONGEST = 800;

    @Override
    public Reading<Week> read(String text) {
        List<Week.Period> periods = new ArrayList<>();
        String[] words = text.isBlank() ? new String[0] : text.strip().split("\\s*[,;\\n]\\s*", -1);
        for (String word : words) {
            Optional<Week.Period> period = period(word.toLowerCase(Locale.ROOT));
            if (period.isEmpty()) {
                return Reading.unfit("option.not.hours", word);
            }
            periods.add(period.get());
        }
        return periods.size() > MOST || text.length() > LONGEST
                ? Reading.unfit("parameter.not.that.many", 0, MOST)
                : Reading.fit(new Week(periods));
    }

    private static Optional<Week.Period> period(String word) {
        Matcher form = FORM.matcher(word.replaceAll("\\s+", " "));
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<DayOfWeek> first = day(form.group(1));
        Optional<DayOfWeek> last = form.group(2) == null ? first : day(form.group(2));
        Optional<TimeOfDay.Pair> time = TimeOfDay.pair(form.group(3));
        return first.isPresent() && last.isPresent() && time.isPresent()
                ? Optional.of(new Week.Period(
                        first.get(), last.get(), time.get().from(), time.get().to()))
                : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day).equals(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    @Override
    public String write(Week week) {
        return week.periods().stream().map(WeekText::write).collect(Collectors.joining(", "));
    }

    private static String write(Week.Period period) {
        String days = period.first() == period.last()
                ? name(period.first())
                : name(period.first()) + "-" + name(period.last());
        return days + " " + TimeOfDay.text(period.from()) + "-" + TimeOfDay.text(period.to());
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
