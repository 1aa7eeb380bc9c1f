package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletMessage;
import org.tandemswitch.timer.Refresher;
import org.tandemswitch.timer.SessionTerms;

/**
 * What messages say of the session timer (RFC 4028). A header that cannot be read is as good as none, as RFC 3261 section
 * 8.2.2 has it for all headers a call can do without.
 */
public final class SessionHeaders {
    private static final String EXPIRES = "Session-Expires";
    private static final String MINIMUM = "Min-SE";
    /** More seconds than anybody means. */
    private static final long FOREVER = 9_999_999_999L;

    private static final Pattern SECONDS = Pattern.compile("\\s*0*(\\d+)\\s*(?:;.*)?", Pattern.DOTALL);
    private static final Pattern REFRESHER = Pattern.compile(";\\s*refresher\\s*=\\s*(\\w+)", Pattern.CASE_INSENSITIVE);

    private SessionHeaders() {}

    public static SessionTerms read(SipServletMessage message) {
        Optional<String> expires = Optional.ofNullable(message.getHeader(EXPIRES));
        return new SessionTerms(
                expires.flatMap(SessionHeaders::seconds),
                Optional.ofNullable(message.getHeader(MINIMUM)).flatMap(SessionHeaders::seconds),
                expires.flatMap(SessionHeaders::refresher),
                lists(message, "Supported", Methods.TIMER) || lists(message, "Require", Methods.TIMER),
                false,
                lists(message, "Allow", "UPDATE"));
    }

    private static Optional<Duration> seconds(String text) {
        Matcher matcher = SECONDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        long seconds = digits.length() > 10 ? FOREVER : Long.parseLong(digits);
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private static Optional<Refresher> refresher(String text) {
        Matcher matcher = REFRESHER.matcher(text);
        return matcher.find() ? Refresher.parse(matcher.group(1)) : Optional.empty();
    }

    static boolean lists(SipServletMessage message, String header, String wanted) {
        ListIterator<String> values = message.getHeaders(header);
        while (values.hasNext()) {
            for (String value : values.next().split(",", -1)) {
                if (value.strip().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    static <M extends SipServletMessage> M write(SessionTerms terms, M message) {
        terms.expires().ifPresent(expires -> message.setHeader(EXPIRES, text(expires, terms.refresher())));
        terms.minimum().ifPresent(minimum -> writeMinimum(minimum, message));
        if (terms.supported()) {
            add(message, "Supported");
        }
        if (terms.required()) {
            add(message, "Require");
        }
        return message;
    }

    public static void writeMinimum(Duration minimum, SipServletMessage message) {
        message.setHeader(MINIMUM, String.valueOf(minimum.toSeconds()));
    }

    private static String text(Duration expires, Optional<Refresher> refresher) {
        return expires.toSeconds() + refresher.map(who -> ";refresher=" + who).orElse("");
    }

    private static void add(SipServletMessage message, String header) {
        if (lists(message, header, Methods.TIMER)) {
            return;
        }
        String others = message.getHeader(header);
        message.setHeader(header, others == null ? Methods.TIMER : others + ", " + Methods.TIMER);
    }
}
