package org.tandemswitch.passage;

import java.time.DayOfWeek;
import java.time.LocalTime;
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
record WeekText() implements ValueType<Week> {
    private static final Pattern FORM =
            Pattern.compile("([a-z]{3})(?:-([a-z]{3}))? (\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final int MOST = 30;
    private static final int LONGEST = 800;
    private static final int MINUTES_OF_DAY = 24 * 60;

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
        int from = minute(form.group(3), form.group(4));
        int to = minute(form.group(5), form.group(6));
        return first.isPresent() && last.isPresent() && from < MINUTES_OF_DAY && to <= MINUTES_OF_DAY
                ? Optional.of(new Week.Period(first.get(), last.get(), 60 * from, 60 * to))
                : Optional.empty();
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        return minute < 60 ? 60 * Integer.parseInt(hours) + minute : Integer.MAX_VALUE;
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
        return days + " " + time(period.from()) + "-" + time(period.to());
    }

    private static String time(int second) {
        return second == 60 * MINUTES_OF_DAY
                ? "24:00"
                : LocalTime.ofSecondOfDay(second).toString();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
