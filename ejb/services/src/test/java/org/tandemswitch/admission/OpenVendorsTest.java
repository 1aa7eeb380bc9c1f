package org.tandemswitch.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.Vendors;

class OpenVendorsTest {
    private static final String NOBODY = "nobody.invalid";

    private final Vendors vendors = new Vendors();
    private final KnownHosts hosts = new KnownHosts();
    private final List<Watched> all = new ArrayList<>();
    private final OpenVendors open = new OpenVendors();

    @BeforeEach
    void wire() {
        open.vendors = vendors;
        open.hosts = hosts;
        open.admitCall = new AdmitCall() {
            @Override
            List<Watched> vendors() {
                return all;
            }
        };
        hosts.begin(() -> Set.of(NOBODY));
        hosts.lookedUp(NOBODY, Optional.empty(), Instant.now());
    }

    @Test
    @DisplayName("open vendors that are silent or not found are counted among all that are open")
    void counts_those_without_calls() {
        add(1, "192.0.2.1", false);
        add(2, "192.0.2.2", false);
        add(3, NOBODY, false);
        add(4, NOBODY, true);
        vendors.missed(new GatewayId(2), 1);

        assertThat(open.condition())
                .isEqualTo(new Condition("vendors", Condition.State.OK, "health.vendors.some", 2, 3));
    }

    @Test
    void none_that_gets_calls_is_trouble() {
        add(1, "192.0.2.1", false);
        vendors.missed(new GatewayId(1), 1);

        assertThat(open.condition())
                .isEqualTo(new Condition("vendors", Condition.State.DEGRADED, "health.vendors.degraded", 1, 1));
    }

    @Test
    @DisplayName("where none is open, or all get calls, all is well")
    void well() {
        add(4, NOBODY, true);
        Condition locked = open.condition();
        add(1, "192.0.2.1", false);

        assertThat(locked).isEqualTo(new Condition("vendors", Condition.State.OK, "health.vendors.ok", 0, 0));
        assertThat(open.condition()).isEqualTo(new Condition("vendors", Condition.State.OK, "health.vendors.ok", 0, 1));
    }

    private void add(long id, String host, boolean locked) {
        all.add(new Watched(
                new GatewayRef(new GatewayId(id), "vendor " + id),
                new SipTarget(host, 5060, Transport.UDP),
                locked,
                Dialect.STANDARD));
    }
}
