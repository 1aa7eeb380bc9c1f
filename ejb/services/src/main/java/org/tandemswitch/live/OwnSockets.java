package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;

/** Where this node takes SIP. A vendor there would be this switch, and its calls would go round in a circle. */
@ApplicationScoped
public class OwnSockets {
    private volatile Supplier<Set<SourceAddress>> listening = Set::of;

    /** @param sockets those of the moment */
    public void begin(Supplier<Set<SourceAddress>> sockets) {
        listening = sockets;
    }

    /** A host that is told by its name is not looked up. */
    public boolean include(SipTarget target) {
        return IpAddress.parse(target.host())
                .map(address -> new SourceAddress(address, target.port()))
                .filter(listening.get()::contains)
                .isPresent();
    }
}
