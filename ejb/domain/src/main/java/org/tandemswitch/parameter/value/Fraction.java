package org.tandemswitch.parameter.value;

import java.math.BigDecimal;
import java.time.Duration;

/** A length of time, written as a decimal number of seconds; finer than milliseconds it is not. */
record Fraction(BigDecimal least, BigDecimal most) implements ValueType<Duration> {
    private static final int MILLIS = 3;

    @Override
    public Reading<Duration> read(String text) {
        return number().read(text)
                .map(seconds -> Duration.ofMillis(seconds.movePointRight(MILLIS).longValue()));
    }

    @Override
    public String write(Duration value) {
        return BigDecimal.valueOf(value.toMillis(), MILLIS).stripTrailingZeros().toPlainString();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return number().allowed(words);
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public String unit() {
        return "s";
    }

    private Decimal number() {
        return new Decimal(least, most, unit());
    }
}
