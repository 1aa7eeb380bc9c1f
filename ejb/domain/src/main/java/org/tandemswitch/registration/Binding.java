package org.tandemswitch.registration;

import java.time.Instant;
import java.util.List;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

/**
 * Where a registered phone is reached, and until when.
 *
 * @param contact the URI it gave
 * @param path proxies to go through, nearest to us first
 * @param source where the REGISTER came from
 * @param socket our own address it came to; what is sent to a phone behind NAT leaves from there
 * @param since when it registered there first
 */
public record Binding(
        DialString phone,
        String contact,
        List<String> path,
        SourceAddress source,
        SourceAddress socket,
        Transport transport,
        boolean behindNat,
        String callId,
        long cseq,
        Instant since,
        Instant expiresAt,
        String userAgent) {
    public Binding {
        path = List.copyOf(path);
    }

    /** What tells bindings apart. */
    public record Key(DialString phone, String contact) {}

    public Key key() {
        return new Key(phone, contact);
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** A datagram sent to the source keeps the way through the NAT open (NK-03, NK-04). */
    public boolean needsKeepAlive() {
        return behindNat && transport == Transport.UDP;
    }

    public Reach reach() {
        return new Reach(contact, behindNat, path, source, socket, transport);
    }
}
