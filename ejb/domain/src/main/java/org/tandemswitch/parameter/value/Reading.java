package org.tandemswitch.parameter.value;

import java.util.Optional;
import java.util.function.Function;

/** What became of a text that was read as a value: the value, or why it is none. */
public final class Reading<T> {
    private final Optional<T> value;
    private final Optional<Complaint> complaint;

    private Reading(Optional<T> value, Optional<Complaint> complaint) {
        this.value = value;
        this.complaint = complaint;
    }

    public static <T> Reading<T> fit(T value) {
        return new Reading<>(Optional.of(value), Optional.empty());
    }

    public static <T> Reading<T> unfit(String key, Object... details) {
        return new Reading<>(Optional.empty(), Optional.of(Complaint.of(key, details)));
    }

    public Optional<T> value() {
        return value;
    }

    public Optional<Complaint> complaint() {
        return complaint;
    }

    public <R> Reading<R> map(Function<T, R> change) {
        return new Reading<>(value.map(change), complaint);
    }

    public <R> Reading<R> then(Function<T, Reading<R>> next) {
        return value.map(next).orElseGet(() -> new Reading<>(Optional.empty(), complaint));
    }
}
