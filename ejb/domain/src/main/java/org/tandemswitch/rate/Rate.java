package org.tandemswitch.rate;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What calls to numbers of one beginning cost.
 *
 * @param prefix the beginning, without a plus; the empty one is that of every number
 * @param area what the operator calls it; may be empty
 * @param closed are such numbers not to be called, whatever shorter prefixes say?
 */
public record Rate(String prefix, Price price, String area, boolean closed) implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final int LONGEST_AREA = 64;
    private static final Pattern PREFIX = Pattern.compile("[0-9*#]{0,15}");

    public Rate {
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("not a prefix of rates");
        }
        if (area.length() > LONGEST_AREA) {
            throw new IllegalArgumentException("too long a name");
        }
    }

    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }
}
