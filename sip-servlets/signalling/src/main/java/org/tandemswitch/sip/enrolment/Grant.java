package org.tandemswitch.sip.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static final int USUAL_PORT = 5060;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Grant() {}

    /** What our contact was granted; a platform that names it may well name those of others too. */
    static Optional<Duration> lifetime(SipServletResponse response, SipURI ourselves) {
        return ofContact(response, ourselves).or(() -> seconds(response.getHeader("Expires")));
    }

    static Optional<Duration> least(SipServletResponse response) {
        return seconds(response.getHeader("Min-Expires"));
    }

    /** Some platforms tell our contact as they see it through NAT, so where none is ours the shortest of our user counts. */
    private static Optional<Duration> ofContact(SipServletResponse response, SipURI ourselves) {
        List<Address> ofOurUser = ofOurUser(response, ourselves);
        return ofOurUser.stream()
                .filter(contact -> isOurs((SipURI) contact.getURI(), ourselves))
                .findFirst()
                .map(List::of)
                .orElse(ofOurUser)
                .stream()
                .map(contact -> seconds(contact.getParameter("expires")))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static List<Address> ofOurUser(SipServletResponse response, SipURI ourselves) {
        List<Address> found = new ArrayList<>();
        try {
            ListIterator<Address> contacts = response.getAddressHeaders("Contact");
            while (contacts.hasNext()) {
                Address contact = contacts.next();
                if (!contact.isWildcard()
                        && contact.getURI() instanceof SipURI uri
                        && ourselves.getUser().equals(uri.getUser())) {
                    found.add(contact);
                }
            }
        } catch (ServletParseException unreadable) {
            return List.of();
        }
        return found;
    }

    private static boolean isOurs(SipURI contact, SipURI ourselves) {
        return isSame(ourselves.getHost(), contact.getHost()) && port(ourselves) == port(contact);
    }

    private static int port(SipURI place) {
        return place.getPort() > 0 ? place.getPort() : USUAL_PORT;
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
