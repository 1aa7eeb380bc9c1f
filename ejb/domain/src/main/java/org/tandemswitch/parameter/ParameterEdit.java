package org.tandemswitch.parameter;

import java.util.Optional;

/**
 * A value somebody wants.
 *
 * @param seen the value they had before their eyes when they decided, if they had any
 */
public record ParameterEdit(String name, String text, Optional<String> seen) {
    /** A wish whatever the value is now. */
    public static ParameterEdit of(String name, String text) {
        return new ParameterEdit(name, text, Optional.empty());
    }
}
