package org.tandemswitch.gateway;

import java.util.regex.Pattern;

/** The user names that clients and vendors agree on with us: what needs no quoting in a header field or a URI. */
public final class AccountName {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z._~+@-]{1,64}");

    private AccountName() {}

    public static boolean fits(String user) {
        return FORM.matcher(user).matches();
    }
}
