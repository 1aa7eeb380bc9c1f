package org.tandemswitch.phone;

import java.util.regex.Pattern;

/** The value of a From, To, Contact or Route header: its URI, and its tag when it has one. */
record NameAddress(String uri, String tag) {
    private static final Pattern BRACKETED = Pattern.compile("<([^>]*)>(.*)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile(";\\s*tag=([^;,\\s]+)", Pattern.CASE_INSENSITIVE);

    static NameAddress parse(String value) {
        var bracketed = BRACKETED.matcher(value);
        if (bracketed.find()) {
            return new NameAddress(bracketed.group(1), tagIn(bracketed.group(2)));
        }
        return new NameAddress(value.split(";", 2)[0].strip(), tagIn(value));
    }

    private static String tagIn(String parameters) {
        var tag = TAG.matcher(parameters);
        return tag.find() ? tag.group(1) : "";
    }
}
