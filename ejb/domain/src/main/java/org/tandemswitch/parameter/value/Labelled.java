package org.tandemswitch.parameter.value;

/** A choice as it is written. */
public interface Labelled {
    String label();

    /** Is this another way to write the same choice? */
    default boolean isAlso(String text) {
        return false;
    }
}
