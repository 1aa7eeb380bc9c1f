package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.gateway.SampleGateways.aClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.MappingGateway;
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

    @Test
    @DisplayName("in one transaction an address that one gives up is free for the next, also where two exchange theirs")
    void exchange() throws Exception {
        MappingGateway one = stored.save(aClient("One", "192.0.2.1"));
        MappingGateway other = stored.save(aClient("Other", "192.0.2.2"));
        MappingGateways within = new JpaMappingGateways(database.rows());

        database.inTransaction(() -> {
            within.lock();
            within.save(at(one, "192.0.2.2"));
            within.save(at(other, "192.0.2.3"));
            return within.save(aClient("Third", "192.0.2.1"));
        });

        assertThat(stored.all())
                .extracting(client -> client.name() + " " + client.addresses())
                .containsExactly("One [192.0.2.2]", "Other [192.0.2.3]", "Third [192.0.2.1]");
    }

    private static MappingGateway at(MappingGateway client, String address) {
        MappingGateway wanted = aClient(client.name(), address);
        return new MappingGateway(
                client.id(),
                wanted.name(),
                wanted.addresses(),
                wanted.account(),
                wanted.processing(),
                wanted.sessionTimer(),
                wanted.peculiarities(),
                wanted.locked());
    }

    @AfterEach
    void close() {
        database.close();
    }
}
