package org.tandemswitch.parameter.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The kinds of values parameters have. */
public final class Types {
    private static final int MANY = 1000;

    private Types() {}

    public static ValueType<Boolean> onOff() {
        return new OnOff();
    }

    public static ValueType<Integer> whole(int least, int most, String unit) {
        return new Whole(least, most, unit);
    }

    public static ValueType<Duration> millis(int least, int most) {
        return new Span(ChronoUnit.MILLIS, least, most, "ms");
    }

    public static ValueType<Duration> seconds(int least, int most) {
        return new Span(ChronoUnit.SECONDS, least, most, "s");
    }

    public static ValueType<Duration> minutes(int least, int most) {
        return new Span(ChronoUnit.MINUTES, least, most, "min");
    }

    public static ValueType<Duration> days(int least, int most) {
        return new Span(ChronoUnit.DAYS, least, most, "days");
    }

    /** Seconds with up to three digits behind the point. */
    public static ValueType<Duration> fractions(String least, String most) {
        return new Fraction(new BigDecimal(least), new BigDecimal(most));
    }

    public static ValueType<BigDecimal> decimal(String least, String most, String unit) {
        return new Decimal(new BigDecimal(least), new BigDecimal(most), unit);
    }

    public static <E extends Enum<E> & Labelled> ValueType<E> oneOf(Class<E> choices) {
        return new Choice<>(choices);
    }

    public static ValueType<String> text(int longest) {
        return new Text(longest, TextForm.ANYTHING);
    }

    public static ValueType<String> digits(int longest) {
        return new Text(longest, TextForm.DIGITS);
    }

    public static ValueType<String> host() {
        return new Text(253, TextForm.HOST);
    }

    public static ValueType<String> url() {
        return new Text(500, TextForm.URL);
    }

    public static ValueType<String> email() {
        return new Text(254, TextForm.EMAIL);
    }

    public static ValueType<HostPort> hostPort() {
        return new HostPorts();
    }

    public static ValueType<PortRange> ports() {
        return new Ports();
    }

    public static ValueType<TosByte> tos() {
        return new Tos();
    }

    public static <T> ValueType<List<T>> listOf(ValueType<T> element) {
        return new Listing<>(element, 0, MANY);
    }

    public static <T> ValueType<List<T>> listOf(int least, int most, ValueType<T> element) {
        return new Listing<>(element, least, most);
    }

    /** A value, or the word that stands for none. */
    public static <T> ValueType<Optional<T>> or(String word, ValueType<T> type) {
        return new Maybe<>(word, type);
    }
}
