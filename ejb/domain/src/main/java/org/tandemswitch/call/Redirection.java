package org.tandemswitch.call;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.NameAddress;
import org.tandemswitch.number.DialString;

/** Where a vendor wants a call sent instead: one Contact of a 3xx. */
public record Redirection(SipTarget target, DialString callee) {
    private static final int USUAL_PORT = 5060;
    private static final int MOST = 5;
    private static final Pattern PLACE = Pattern.compile(
            "sip:[^@]+@(\\[[0-9a-f:.]+]|[0-9a-z.-]+)(?::(\\d{1,5}))?(?:;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHT = Pattern.compile("[01](\\.\\d{1,3})?");
    private static final Pattern TRANSPORT = Pattern.compile(";transport=(\\w+)", Pattern.CASE_INSENSITIVE);

    /** The contacts that can be called, the one wanted most first (RFC 3261 section 8.1.3.4). */
    public static List<Redirection> parse(List<String> contacts) {
        return NameAddress.all(contacts).stream()
                .sorted(Comparator.comparing(Redirection::weight).reversed())
                .map(Redirection::read)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static BigDecimal weight(NameAddress contact) {
        String weight = contact.parameters().getOrDefault("q", "1");
        return WEIGHT.matcher(weight).matches() ? new BigDecimal(weight) : BigDecimal.ZERO;
    }

    private static Optional<Redirection> read(NameAddress contact) {
        Matcher place = PLACE.matcher(contact.uri());
        return place.matches()
                ? contact.number()
                        .flatMap(callee -> target(place, contact.uri()).map(to -> new Redirection(to, callee)))
                : Optional.empty();
    }

    private static Optional<SipTarget> target(Matcher place, String uri) {
        int port = place.group(2) == null ? USUAL_PORT : Integer.parseInt(place.group(2));
        String host = place.group(1).replaceAll("[\\[\\]]", "");
        return port < 1 || port > 65535 || !SipTarget.isHost(host)
                ? Optional.empty()
                : transport(uri).map(way -> new SipTarget(host, port, way));
    }

    private static Optional<Transport> transport(String uri) {
        Matcher named = TRANSPORT.matcher(uri);
        String name = named.find() ? named.group(1).toUpperCase(Locale.ROOT) : "UDP";
        return List.of(Transport.values()).stream()
                .filter(way -> way.name().equals(name))
                .findFirst();
    }
}
