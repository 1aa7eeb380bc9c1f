package org.tandemswitch.sip.application;

import java.net.InetAddress;
import java.util.List;

/**
 * The sender of a request outside a dialog.
 *
 * @param port it sends from
 * @param name the user it says to be: of To in a REGISTER, of From in any other; empty when there is none
 * @param sentBy the host of its topmost Via
 * @param credentials the header fields Authorization and Proxy-Authorization
 */
public record Visitor(
        InetAddress source, int port, String method, String name, String sentBy, List<String> credentials) {
    public Visitor {
        credentials = List.copyOf(credentials);
    }
}
