package org.tandemswitch.system.server;

import java.util.List;
import org.tandemswitch.phone.Phone;

/** A routing gateway that every server of these tests knows from its seed; a phone of the test stands behind it. */
public record Vendor(String name, String prefix, String host, int port, String transport, int priority) {
    public static final Vendor UDP = new Vendor("udp vendor", "71", "127.0.0.31", 17071, "UDP", 1);
    public static final Vendor TCP = new Vendor("tcp vendor", "72", "127.0.0.31", 17072, "TCP", 1);
    public static final Vendor FIRST = new Vendor("first of two", "73", "127.0.0.32", 17073, "UDP", 1);
    public static final Vendor SECOND = new Vendor("second of two", "73", "127.0.0.33", 17073, "UDP", 2);
    public static final Vendor REFUSING_TCP = new Vendor("closed port", "75", "127.0.0.34", 17075, "TCP", 1);
    public static final Vendor BEHIND_REFUSING_TCP = new Vendor("behind it", "75", "127.0.0.35", 17075, "UDP", 2);

    static final List<Vendor> ALL = List.of(UDP, TCP, FIRST, SECOND, REFUSING_TCP, BEHIND_REFUSING_TCP);

    public String number(String rest) {
        return prefix + rest;
    }

    Phone phone() {
        return transport.equals("UDP")
                ? Phone.on(host, port).udp()
                : Phone.on(host, port).tcp();
    }
}
