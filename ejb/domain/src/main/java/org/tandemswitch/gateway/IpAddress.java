package org.tandemswitch.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address in its one canonical form; reading one never asks a name server. */
public final class IpAddress {
    /** What is more than a byte would be asked of a name server. */
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";

    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** Bits of a network of IPv6 in which whoever has one address has all others (RFC 4291 section 2.5.1). */
    private static final int ALLOTTED = 64;

    private final String text;
    private final byte[] bytes;

    private IpAddress(InetAddress address) {
        this.text = withoutZone(address.getHostAddress());
        this.bytes = address.getAddress();
    }

    public IpAddress(String text) {
        this(read(withoutZone(text)).orElseThrow(() -> new IllegalArgumentException("not an IP address")));
    }

    public static IpAddress of(InetAddress address) {
        return new IpAddress(address);
    }

    public static Optional<IpAddress> parse(String text) {
        return read(text).map(IpAddress::new);
    }

    public String text() {
        return text;
    }

    /** Four or sixteen, the first one first. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What was allotted with this address: of IPv4 nothing else, of IPv6 the network it is in. */
    public IpRange allotment() {
        return bits() <= ALLOTTED ? IpRange.single(this) : new IpRange(beginning(ALLOTTED), ALLOTTED);
    }

    private IpAddress beginning(int leadingBits) {
        byte[] kept = Arrays.copyOf(bytes, leadingBits / Byte.SIZE);
        try {
            return new IpAddress(InetAddress.getByAddress(Arrays.copyOf(kept, bytes.length)));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException("an address is as long as before", wrongLength);
        }
    }

    int bits() {
        return bytes.length * Byte.SIZE;
    }

    /** Do this address and the other begin with the same bits? Addresses of the two families never do. */
    boolean agrees(IpAddress other, int leadingBits) {
        if (bytes.length != other.bytes.length) {
            return false;
        }
        for (int bit = 0; bit < leadingBits; bit += Byte.SIZE) {
            int mask = leadingBits - bit >= Byte.SIZE ? 0xff : 0xff << (Byte.SIZE - (leadingBits - bit));
            if (((bytes[bit / Byte.SIZE] ^ other.bytes[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InetAddress> read(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** By which network card a neighbour is reached is no part of its address. */
    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && text.equals(address.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
