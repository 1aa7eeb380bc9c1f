package org.tandemswitch.parameter.value;

import java.util.List;

/** How the values of a parameter are written, and which are allowed. What {@link #write} wrote, {@link #read} reads. */
public interface ValueType<T> {
    Reading<T> read(String text);

    String write(T value);

    /** The allowed values in short, such as {@code 10..86400}. */
    String range();

    /** What a number counts, such as {@code s}; empty for what has no unit. */
    default String unit() {
        return "";
    }

    /** The only texts there are, when they are few; empty otherwise. */
    default List<String> choices() {
        return List.of();
    }
}
