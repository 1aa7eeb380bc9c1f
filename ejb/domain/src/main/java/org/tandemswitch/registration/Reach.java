package org.tandemswitch.registration;

import java.util.List;
import java.util.Locale;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.RequestAddress;

/**
 * How a request gets to a registered phone.
 *
 * @param contact the URI the request is for
 * @param atSource the host and port of the URI mean nothing to us: the phone is where its REGISTER came from
 * @param path proxies to go through, nearest to us first
 * @param socket our own address that its REGISTER came to; a NAT lets nothing in from another one
 */
public record Reach(
        String contact,
        boolean atSource,
        List<String> path,
        SourceAddress source,
        SourceAddress socket,
        Transport transport) {
    public Reach {
        path = List.copyOf(path);
    }

    /** Is the host of its URI to be that of its REGISTER? What is behind proxies is their business (SI-01). */
    public boolean isHostOfSource(RequestAddress wanted) {
        return atSource || wanted != RequestAddress.CONTACT && path.isEmpty();
    }

    public boolean isPortOfSource(RequestAddress wanted) {
        return switch (wanted) {
            case CONTACT -> atSource;
            case SOURCE -> atSource || path.isEmpty();
            case SOURCE_WITH_CONTACT_PORT -> false;
        };
    }

    /** The next hop may want to be reached otherwise than its REGISTER came. */
    public boolean byDatagram() {
        String hop = (path.isEmpty() ? contact : path.get(0)).toLowerCase(Locale.ROOT);
        boolean otherwise = hop.contains("sips:") || hop.contains("transport=") && !hop.contains("transport=udp");
        return transport == Transport.UDP && !otherwise;
    }
}
