package org.tandemswitch.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** A day as it is typed, {@code 2026-12-31}. */
public record DayText() implements ValueType<LocalDate> {
    private static final int LONGEST = 10;

    @Override
    public Reading<LocalDate> read(String text) {
        try {
            return Reading.fit(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Reading.unfit("option.not.day");
        }
    }

    @Override
    public String write(LocalDate day) {
        return day.toString();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
