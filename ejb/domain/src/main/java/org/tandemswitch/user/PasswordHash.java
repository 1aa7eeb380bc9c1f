package org.tandemswitch.user;

import java.util.regex.Pattern;

/** A password as it is kept, never the password itself: how it was made is part of the text. */
public record PasswordHash(String text) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    public PasswordHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a password hash");
        }
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "***";
    }
}
