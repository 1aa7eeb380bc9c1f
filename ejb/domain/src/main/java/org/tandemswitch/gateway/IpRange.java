package org.tandemswitch.gateway;

import java.util.Optional;

/** One address or a network in CIDR form, such as {@code 192.0.2.7}, {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
public record IpRange(IpAddress network, int prefixLength) {
    public IpRange {
        if (prefixLength < 0 || prefixLength > network.bytes().length * 8) {
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
                .filter(network -> Integer.parseInt(length) <= network.bytes().length * 8)
                .map(network -> new IpRange(network, Integer.parseInt(length)));
    }

    public static IpRange single(IpAddress address) {
        return new IpRange(address, address.bytes().length * 8);
    }

    public boolean isSingle() {
        return prefixLength == network.bytes().length * 8;
    }

    public boolean contains(IpAddress address) {
        byte[] mine = network.bytes();
        byte[] other = address.bytes();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return isSingle() ? network.text() : network.text() + "/" + prefixLength;
    }
}
