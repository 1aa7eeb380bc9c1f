package org.tandemswitch.sip.enrolment;

import java.time.Duration;
import java.util.ListIterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.gateway.IpAddress;

/** Reads lifetimes out of the answers of a platform. */
final class Grant {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Grant() {}

    /** What our contact was granted; a platform that names it may well name those of others too. */
    static Optional<Duration> lifetime(SipServletResponse response, SipURI ourselves) {
        return ofContact(response, ourselves).or(() -> seconds(response.getHeader("Expires")));
    }

    static Optional<Duration> least(SipServletResponse response) {
        return seconds(response.getHeader("Min-Expires"));
    }

    private static Optional<Duration> ofContact(SipServletResponse response, SipURI ourselves) {
        try {
            ListIterator<Address> contacts = response.getAddressHeaders("Contact");
            while (contacts.hasNext()) {
                Address contact = contacts.next();
                if (!contact.isWildcard() && isOurs(contact, ourselves)) {
                    return seconds(contact.getParameter("expires"));
                }
            }
        } catch (ServletParseException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isOurs(Address contact, SipURI ourselves) {
        return contact.getURI() instanceof SipURI uri
                && ourselves.getUser().equals(uri.getUser())
                && isSame(ourselves.getHost(), uri.getHost())
                && ourselves.getPort() == uri.getPort();
    }

    /** An address of IPv6 may be written in several ways. */
    private static boolean isSame(String host, String other) {
        return host.equalsIgnoreCase(other)
                || IpAddress.parse(host).isPresent() && IpAddress.parse(host).equals(IpAddress.parse(other));
    }

    private static Optional<Duration> seconds(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(SECONDS.asMatchPredicate())
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
