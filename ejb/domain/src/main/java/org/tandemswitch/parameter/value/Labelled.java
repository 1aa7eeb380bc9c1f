package org.tandemswitch.parameter.value;

/** A choice as it is written. */
public interface Labelled {
    String label();

    /** Is this another way to write the same choice, such as the number that stands in brackets behind its name? */
    default boolean isAlso(String text) {
        return label().endsWith("(" + text + ")");
    }
}
