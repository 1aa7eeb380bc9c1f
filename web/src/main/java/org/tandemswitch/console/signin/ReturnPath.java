package org.tandemswitch.console.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of ours, with its filters, a visitor wanted before the login page came between; never a place outside. */
record ReturnPath(String text) {
    static final ReturnPath HOME = new ReturnPath("/");
    private static final Pattern PAGE = Pattern.compile("/[a-z-]{0,40}(\\.xhtml)?(\\?[\\w%&=+.~-]{1,500})?");

    static Optional<ReturnPath> parse(String path) {
        return PAGE.matcher(path).matches() && !path.startsWith("/login")
                ? Optional.of(new ReturnPath(path))
                : Optional.empty();
    }

    String asQuery() {
        return "?from=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
