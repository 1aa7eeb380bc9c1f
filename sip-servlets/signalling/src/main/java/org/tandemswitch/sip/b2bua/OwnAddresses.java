package org.tandemswitch.sip.b2bua;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.servlet.sip.SipURI;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;

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
        String transport = target.transport().name();
        return listening.get().stream()
                .filter(socket -> transport.equalsIgnoreCase(
                        Optional.ofNullable(socket.getTransportParam()).orElse("udp")))
                .min(Comparator.comparing(socket -> isSix(socket.getHost()) != isSix(target.host())))
                .orElseThrow(() -> new IllegalStateException("nothing listens on " + transport));
    }

    public Set<SourceAddress> sockets() {
        return listening.get().stream()
                .flatMap(socket -> IpAddress.parse(socket.getHost()).stream()
                        .map(address -> new SourceAddress(address, socket.getPort())))
                .collect(Collectors.toSet());
    }

    private static boolean isSix(String address) {
        return address.indexOf(':') >= 0;
    }
}
