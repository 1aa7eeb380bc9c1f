package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletResponse;

/** For how long a busy server wants to be left alone (RFC 3261 section 20.33). */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\s*(\\d{1,9}).*");

    private RetryAfter() {}

    static Optional<Duration> of(SipServletResponse response) {
        String value = response.getHeader("Retry-After");
        if (response.getStatus() != SipServletResponse.SC_SERVICE_UNAVAILABLE || value == null) {
            return Optional.empty();
        }
        Matcher seconds = SECONDS.matcher(value);
        return seconds.matches() ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1)))) : Optional.empty();
    }
}
