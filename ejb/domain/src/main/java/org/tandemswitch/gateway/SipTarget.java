package org.tandemswitch.gateway;

import java.util.regex.Pattern;

/** Where an INVITE is sent: host name or address, port and transport. An address of IPv6 has no brackets here. */
public record SipTarget(String host, int port, Transport transport) {
    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z]([0-9A-Za-z.-]{0,252}[0-9A-Za-z])?");

    public SipTarget {
        if (!isHost(host)) {
            throw new IllegalArgumentException("not a host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port");
        }
        host = host.replaceAll("[\\[\\]]", "");
    }

    public static boolean isHost(String text) {
        return HOST.matcher(text).matches() || IpAddress.parse(text).isPresent();
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
