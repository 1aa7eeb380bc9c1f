package org.tandemswitch.parameter.value;

import java.util.regex.Pattern;

/** Words; every form allows the empty text, which stands for "not set". */
record Text(int longest, Pattern form, String kind) implements ValueType<String> {
    static final Pattern ANYTHING = Pattern.compile("[^\\p{Cntrl}]*");
    static final Pattern DIAL = Pattern.compile("[0-9A-D*#+]*");
    static final Pattern HOST = Pattern.compile("([0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?|\\[?[0-9a-fA-F:.]+]?)?");
    static final Pattern URL = Pattern.compile("(https?://[^\\s\\p{Cntrl}]+)?");
    static final Pattern EMAIL = Pattern.compile("([^@\\s\\p{Cntrl}]+@[0-9A-Za-z.-]+)?");

    @Override
    public Reading<String> read(String text) {
        if (text.length() > longest) {
            return Reading.unfit("parameter.too.long", longest);
        }
        return form.matcher(text).matches() ? Reading.fit(text) : Reading.unfit("parameter.not." + kind);
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String range() {
        return kind + ", 0.." + longest;
    }
}
