package org.tandemswitch.registration;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

/**
 * A REGISTER as it was read.
 *
 * @param everything the contact is {@code *}
 * @param expires of the contacts that do not tell their own
 * @param sentBy the host the sender gave itself in its Via
 * @param path the proxies through which it wants to be reached (RFC 3327), nearest to us first
 * @param source where it came from
 * @param socket our own address it came to
 */
public record RegisterWish(
        DialString phone,
        List<WantedContact> contacts,
        boolean everything,
        Optional<String> expires,
        String callId,
        long cseq,
        String sentBy,
        List<String> path,
        SourceAddress source,
        SourceAddress socket,
        Transport transport,
        String userAgent) {
    public RegisterWish {
        contacts = List.copyOf(contacts);
        path = List.copyOf(path);
    }

    /**
     * Behind NAT the source is not what the phone believes its own address to be (NK-04). Behind a proxy it is the
     * proxy's, and the proxy knows how to reach the phone.
     */
    boolean isBehindNat(WantedContact contact) {
        return path.isEmpty() && !(isSource(sentBy) && isSource(contact.host()));
    }

    private boolean isSource(String host) {
        return IpAddress.parse(host).filter(source.address()::equals).isPresent();
    }
}
