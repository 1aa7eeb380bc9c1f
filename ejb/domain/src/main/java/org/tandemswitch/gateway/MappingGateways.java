package org.tandemswitch.gateway;

import java.util.List;
import java.util.Optional;

/** The stored mapping gateways. */
public interface MappingGateways {
    List<MappingGateway> all();

    /** Makes whoever edits at the same time wait until this transaction is over. */
    void lock();

    Optional<MappingGateway> find(GatewayId id);

    /** Stores the gateway and answers it with the id it has from now on; id 0 stands for a new one. */
    MappingGateway save(MappingGateway gateway);

    void delete(GatewayId id);
}
