package org.tandemswitch.gateway;

import java.util.Optional;

/** One address or a network in CIDR form, such as {@code 192.0.2.7}, {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
public record IpRange(IpAddress network, int prefixLength) {
    public IpRange {
        if (prefixLength < 0 || prefixLength > network.bits()) {
            throw new IllegalArgumentException("not a network prefix length");
        }
    }

    public static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(IpRange::single);
        }
        String length = text.substring(slash + 1);
        if (!length.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        return IpAddress.parse(text.substring(0, slash))
                .filter(network -> Integer.parseInt(length) <= network.bits())
                .map(network -> new IpRange(network, Integer.parseInt(length)));
    }

    public static IpRange single(IpAddress address) {
        return new IpRange(address, address.bits());
    }

    public boolean isSingle() {
        return prefixLength == network.bits();
    }

    public boolean contains(IpAddress address) {
        return network.agrees(address, prefixLength);
    }

    @Override
    public String toString() {
        return isSingle() ? network.text() : network.text() + "/" + prefixLength;
    }
}
