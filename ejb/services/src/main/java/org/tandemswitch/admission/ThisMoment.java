package org.tandemswitch.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registrar.LiveBindings;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.routing.Circumstances;

/** How things stand on this node now. */
@ApplicationScoped
class ThisMoment implements Circumstances {
    @Inject
    Vendors vendors;

    @Inject
    KnownHosts hosts;

    @Inject
    Lines lines;

    @Inject
    LiveBindings bindings;

    @Override
    public boolean isFound(RoutingGateway vendor) {
        return !hosts.isLost(vendor.target().host());
    }

    @Override
    public boolean isOnline(GatewayId vendor) {
        return vendors.isOnline(vendor);
    }

    @Override
    public int busy(Owner owner) {
        return lines.busy(owner);
    }

    @Override
    public int begun(Owner owner) {
        return lines.begun(owner);
    }

    @Override
    public OptionalInt answerRatio(GatewayId vendor) {
        return vendors.answerRatio(vendor);
    }

    @Override
    public long turn(GatewayId vendor) {
        return lines.sinceStart(new Owner(Peer.VENDOR, vendor.value()));
    }

    @Override
    public List<Binding> bindings(DialString number) {
        return bindings.of(number);
    }

    @Override
    public LocalDateTime time() {
        return LocalDateTime.now();
    }
}
