package org.tandemswitch.parameter.value;

import java.util.regex.Pattern;

/** What a text may look like; every form allows the empty text, which stands for "not set". */
public enum TextForm {
    ANYTHING("text", "[^\\p{Cntrl}]*"),
    DIGITS("digits", "[0-9A-D*#+]*"),
    HOST("host", "([0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?|\\[?[0-9a-fA-F:.]+]?)?"),
    URL("url", "(https?://[^\\s\\p{Cntrl}]+)?"),
    EMAIL("email", "([^@\\s\\p{Cntrl}]+@[0-9A-Za-z.-]+)?");

    private final String key;
    private final Pattern pattern;

    TextForm(String key, String pattern) {
        this.key = key;
        this.pattern = Pattern.compile(pattern);
    }

    /** The name of this form in translations. */
    public String key() {
        return key;
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }
}
