package org.tandemswitch.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Values by hours as they are typed, one in a line: {@code mon-fri 08:00-18:00 = 30}. */
public record ByHoursText<T>(ValueType<T> value) implements ValueType<ByHours<T>> {
    private static final WeekText WEEK = new WeekText();
    private static final int MOST = 50;
    private static final int LONGEST = 3000;

    @Override
    public Reading<ByHours<T>> read(String text) {
        List<ByHours.Part<T>> parts = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                int equals = line.lastIndexOf('=');
                if (equals < 1) {
                    return Reading.unfit("option.not.by.hours", line.strip());
                }
                Reading<ByHours.Part<T>> part = WEEK.read(line.substring(0, equals))
                        .then(week -> value.read(line.substring(equals + 1).strip())
                                .map(then -> new ByHours.Part<>(week, then)));
                if (part.value().isEmpty()) {
                    return part.map(one -> new ByHours<>(List.of(one)));
                }
                parts.add(part.value().get());
            }
        }
        return parts.size() > MOST || text.length() > LONGEST
                ? Reading.unfit("parameter.not.that.many", 0, MOST)
                : Reading.fit(new ByHours<>(parts));
    }

    @Override
    public String write(ByHours<T> hours) {
        return hours.parts().stream()
                .map(part -> WEEK.write(part.week()) + " = " + value.write(part.value()))
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
