package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.gateway.SampleGateways.aClient;
import static org.tandemswitch.gateway.SampleGateways.aVendor;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.MemoryRoutingGateways;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.registrar.KnownClients;
import org.tandemswitch.routing.SourceTable;

class KnownGatewaysTest {
    private final MemoryRoutingGateways stored = new MemoryRoutingGateways();
    private final KnownGateways gateways = new KnownGateways();

    KnownGatewaysTest() {
        stored.save(aVendor("west", "44"));
        stored.save(aVendor("north", "49"));
        gateways.stored = stored;
        gateways.clients = new KnownClients() {
            @Override
            public SourceTable now() {
                return SourceTable.of(List.of(aClient("north", "192.0.2.1"), aClient("east", "192.0.2.2")));
            }
        };
        gateways.read();
    }

    @Test
    void clients_and_vendors_are_known_by_name() {
        assertThat(gateways.first()).containsExactly("east", "north", "west");
        assertThat(gateways.has("East")).isTrue();
        assertThat(gateways.has("WEST")).isTrue();
        assertThat(gateways.has("wes")).isFalse();
    }

    @Test
    void vendor_that_is_new_is_known_at_once() {
        stored.save(aVendor("south", "39"));
        gateways.readAgain(new SnapshotChanged());

        assertThat(gateways.has("south")).isTrue();
    }
}
