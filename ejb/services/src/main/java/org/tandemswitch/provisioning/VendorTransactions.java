package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.live.OwnSockets;

/** The gateways of vendors. */
@Stateless
public class VendorTransactions extends Transactions<RoutingGatewayDraft, RoutingGateway> {
    @Inject
    RoutingGateways vendors;

    @Inject
    OwnSockets ownSockets;

    @Inject
    PasswordSeal seal;

    @Override
    Subject<RoutingGateway> subject() {
        return Subject.VENDOR;
    }

    @Override
    long idOf(RoutingGatewayDraft draft) {
        return draft.id();
    }

    @Override
    SaveOutcome<RoutingGateway> check(RoutingGatewayDraft draft, Scene<RoutingGateway> scene) {
        return CheckRoutingGateway.check(draft, scene.all(), seal::seal, scene.exists(), ownSockets::include);
    }

    @Override
    void lock(Collection<Long> ids) {
        vendors.lock();
    }

    @Override
    List<RoutingGateway> all() {
        return vendors.all();
    }

    @Override
    RoutingGateway store(RoutingGateway fit) {
        return vendors.save(fit);
    }

    @Override
    void delete(RoutingGateway gone) {
        vendors.delete(gone.id());
    }
}
