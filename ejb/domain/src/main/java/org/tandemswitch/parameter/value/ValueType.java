package org.tandemswitch.parameter.value;

import java.util.List;

/** How the values of a parameter are written, and which are allowed. What {@link #write} wrote, {@link #read} reads. */
public interface ValueType<T> {
    Reading<T> read(String text);

    String write(T value);

    /** Which values are allowed. */
    <R> R allowed(Phrasing<R> words);

    /** Is it one number, and nothing else? */
    default boolean isNumber() {
        return false;
    }

    /** Is it written in several lines? */
    default boolean isLong() {
        return false;
    }

    /** What a number counts, such as {@code s}; empty for what has no unit. */
    default String unit() {
        return "";
    }

    /** The only texts there are, when they are few; empty otherwise. */
    default List<String> choices() {
        return List.of();
    }
}
