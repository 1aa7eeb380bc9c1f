package org.tandemswitch.sip.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** Where somebody comes from, as far as it is not his to choose: one host of IPv6 may have all addresses of its net. */
final class Origin {
    private static final int NET_BYTES = 8;

    private Origin() {}

    /** Equal for those of one origin. */
    static ByteBuffer of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, NET_BYTES));
    }

    /** Different for each address of IPv4. */
    static int hash(InetAddress address) {
        return address instanceof Inet6Address ? of(address).hashCode() : address.hashCode();
    }
}
