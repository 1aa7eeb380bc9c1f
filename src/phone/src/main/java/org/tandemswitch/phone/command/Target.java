package org.tandemswitch.phone.command;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/** Host and port of the switch. */
record Target(String host, int port) {
    static Target parse(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new Target(text, 5060);
        }
        try {
            return new Target(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException wrong) {
            throw new BadOption("not HOST:PORT: " + text);
        }
    }

    /** The address of this machine from which the switch is reached. */
    String localHost() {
        try (var probe = new DatagramSocket()) {
            probe.connect(new InetSocketAddress(host, port));
            return probe.getLocalAddress().getHostAddress();
        } catch (IOException | RuntimeException unreachable) {
            throw new BadOption("cannot reach " + host + ": " + unreachable.getMessage());
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
