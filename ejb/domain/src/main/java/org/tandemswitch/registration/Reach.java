package org.tandemswitch.registration;

import java.util.List;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;

/**
 * How a request gets to a registered phone.
 *
 * @param contact the URI the request is for
 * @param atSource the host and port of the URI mean nothing to us: the phone is where its REGISTER came from
 * @param path proxies to go through, nearest to us first
 */
public record Reach(String contact, boolean atSource, List<String> path, SourceAddress source, Transport transport) {
    public Reach {
        path = List.copyOf(path);
    }
}
