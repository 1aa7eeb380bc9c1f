package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.gateway.RoutingGatewaysContract;

final class JpaRoutingGatewaysTest implements RoutingGatewaysContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final RoutingGateways stored =
            database.transactional(RoutingGateways.class, new JpaRoutingGateways(database.rows()));

    @Override
    public RoutingGateways gateways() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
