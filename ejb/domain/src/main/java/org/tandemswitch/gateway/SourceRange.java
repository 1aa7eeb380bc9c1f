package org.tandemswitch.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What belongs to a client (AU-07): an address or a network, on every port or on one alone. Written as an {@link IpRange},
 * with the port behind a colon and IPv6 in brackets then: {@code 192.0.2.7:5070}, {@code [2001:db8::/32]:5070}.
 *
 * @param port {@link #ANY_PORT} for every one
 */
public record SourceRange(IpRange range, int port) {
    public static final int ANY_PORT = 0;

    private static final int LAST_PORT = 65_535;
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([^\\[\\]]+)]|([^:\\[\\]]+)):(\\d{1,5})");

    public SourceRange {
        if (port < ANY_PORT || port > LAST_PORT) {
            throw new IllegalArgumentException("not a port");
        }
    }

    public static Optional<SourceRange> parse(String text) {
        Matcher found = WITH_PORT.matcher(text);
        if (!found.matches()) {
            return IpRange.parse(text).map(SourceRange::onEveryPort);
        }
        int port = Integer.parseInt(found.group(3));
        return IpRange.parse(Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .filter(range -> port > ANY_PORT && port <= LAST_PORT)
                .map(range -> new SourceRange(range, port));
    }

    public static SourceRange onEveryPort(IpRange range) {
        return new SourceRange(range, ANY_PORT);
    }

    public boolean isOnEveryPort() {
        return port == ANY_PORT;
    }

    public boolean contains(SourceAddress source) {
        return (isOnEveryPort() || port == source.port()) && range.contains(source.address());
    }

    /** Do both stand for the very same? Then they cannot belong to two clients. */
    public boolean isSame(SourceRange other) {
        return port == other.port && range.prefixLength() == other.range.prefixLength() && meets(other);
    }

    /** Is there a source that both contain? */
    public boolean overlaps(SourceRange other) {
        return (isOnEveryPort() || other.isOnEveryPort() || port == other.port) && meets(other);
    }

    private boolean meets(SourceRange other) {
        return range.contains(other.range.network()) || other.range.contains(range.network());
    }

    @Override
    public String toString() {
        if (isOnEveryPort()) {
            return range.toString();
        }
        String address = range.toString();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
