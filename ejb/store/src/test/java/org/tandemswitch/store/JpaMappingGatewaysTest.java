package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.MappingGatewaysContract;

final class JpaMappingGatewaysTest implements MappingGatewaysContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final MappingGateways stored =
            database.transactional(MappingGateways.class, new JpaMappingGateways(database.rows()));

    @Override
    public MappingGateways gateways() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
