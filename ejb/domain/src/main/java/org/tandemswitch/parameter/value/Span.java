package org.tandemswitch.parameter.value;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** A length of time, written as a whole number of one unit. */
record Span(ChronoUnit of, int least, int most, String unit) implements ValueType<Duration> {
    @Override
    public Reading<Duration> read(String text) {
        return number().read(text).map(count -> of.getDuration().multipliedBy(count));
    }

    @Override
    public String write(Duration value) {
        return Long.toString(value.dividedBy(of.getDuration()));
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return number().allowed(words);
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    private Whole number() {
        return new Whole(least, most, unit);
    }
}
