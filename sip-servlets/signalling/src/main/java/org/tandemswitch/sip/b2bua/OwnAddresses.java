package org.tandemswitch.sip.b2bua;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.sip.SipURI;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;

/**
 * The addresses of this switch, of which a peer is told one of its own family: it may not even know how to read another.
 *
 * @param listening the sockets of the moment
 */
public record OwnAddresses(Supplier<List<SipURI>> listening) {
    /** @param called the address the caller knows us by; good enough for a peer of which only the name is known */
    String towards(SipTarget target, String called) {
        boolean six = isSix(target.host());
        return IpAddress.parse(target.host()).isEmpty() || isSix(called) == six
                ? called
                : listening.get().stream()
                        .map(SipURI::getHost)
                        .filter(address -> isSix(address) == six)
                        .findFirst()
                        .orElse(called);
    }

    /** Where that peer reaches us by the transport it is reached by; a name is taken for one of IPv4. */
    public SipURI socketTowards(SipTarget target) {
        return sockets(target.transport())
                .min(Comparator.comparing(socket -> isSix(socket.getHost()) != isSix(target.host())))
                .orElseThrow(() -> new IllegalStateException("nothing listens on " + target.transport()));
    }

    /** The engine knows a socket of its own by an address of IPv4 alone, and finds one of IPv6 by the family. */
    boolean hearsDatagramsAt(SourceAddress socket) {
        return !isSix(socket.address().text())
                && addresses(sockets(Transport.UDP)).anyMatch(socket::equals);
    }

    public Set<SourceAddress> sockets() {
        return addresses(listening.get().stream()).collect(Collectors.toSet());
    }

    private Stream<SipURI> sockets(Transport transport) {
        return listening.get().stream().filter(socket -> transport
                .name()
                .equalsIgnoreCase(
                        Optional.ofNullable(socket.getTransportParam()).orElse("udp")));
    }

    private static Stream<SourceAddress> addresses(Stream<SipURI> sockets) {
        return sockets.flatMap(socket -> IpAddress.parse(socket.getHost()).stream()
                .map(address -> new SourceAddress(address, socket.getPort())));
    }

    private static boolean isSix(String address) {
        return address.indexOf(':') >= 0;
    }
}
