package org.tandemswitch.gateway;

import java.util.List;
import java.util.Optional;

/** The stored routing gateways. */
public interface RoutingGateways {
    List<RoutingGateway> all();

    /** Makes whoever edits at the same time wait until this transaction is over. */
    void lock();

    Optional<RoutingGateway> find(GatewayId id);

    /** Stores the gateway and answers it with the id it has from now on; id 0 stands for a new one. */
    RoutingGateway save(RoutingGateway gateway);

    void delete(GatewayId id);
}
