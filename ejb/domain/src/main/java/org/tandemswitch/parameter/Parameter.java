package org.tandemswitch.parameter;

import java.util.List;
import org.tandemswitch.parameter.value.EnglishPhrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.ValueType;

/**
 * One setting: everything that is known of it, in one place.
 *
 * @param standard the value as long as nobody chose another
 * @param aliases other names under which the same setting is known (PA-04)
 */
public record Parameter<T>(
        String name,
        Group group,
        Topic topic,
        ValueType<T> type,
        T standard,
        Access access,
        String description,
        List<String> aliases) {
    private static final EnglishPhrasing ENGLISH = new EnglishPhrasing();

    /** What a change of the value does. */
    public enum Access {
        LIVE,
        RESTART,
        READ_ONLY
    }

    public Parameter {
        aliases = List.copyOf(aliases);
    }

    public String standardText() {
        return type.write(standard);
    }

    /** Is it told by the switch, and not chosen by anybody? */
    public boolean isReadOnly() {
        return access == Access.READ_ONLY;
    }

    /** Does a change take effect at once, or with the next start? */
    public boolean isLive() {
        return access != Access.RESTART;
    }

    public String unit() {
        return type.unit();
    }

    /** Which values are allowed, in English. */
    public String range() {
        return type.allowed(ENGLISH);
    }

    /** The value in the one form it is stored in, or why it is none. */
    public Reading<String> normal(String text) {
        return type.read(text).map(type::write);
    }

    @Override
    public String toString() {
        return name;
    }
}
