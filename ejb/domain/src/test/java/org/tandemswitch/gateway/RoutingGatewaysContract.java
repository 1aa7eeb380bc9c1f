package org.tandemswitch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.gateway.SampleGateways.aVendor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;

/** What every store of routing gateways does. */
public interface RoutingGatewaysContract {
    /** The same empty store for all calls of one test. */
    RoutingGateways gateways();

    @Test
    default void gives_each_new_gateway_an_id_and_keeps_the_rest() {
        RoutingGateway one = gateways().save(aVendor("One", "86", "8613", ""));
        RoutingGateway other = gateways().save(aVendor("Other", "49"));

        assertThat(one.id().value()).isPositive().isNotEqualTo(other.id().value());
        assertThat(one).usingRecursiveComparison().ignoringFields("id").isEqualTo(aVendor("One", "86", "8613", ""));
        assertThat(gateways().find(one.id())).contains(one);
    }

    @Test
    default void shows_all_by_name() {
        gateways().save(aVendor("Zürich", "41"));
        gateways().save(aVendor("Berlin", "49"));

        assertThat(gateways().all()).extracting(RoutingGateway::name).containsExactly("Berlin", "Zürich");
    }

    @Test
    default void replaces_a_known_gateway() {
        RoutingGateway stored = gateways().save(aVendor("One", "86", "49"));

        RoutingGateway changed = new RoutingGateway(
                stored.id(),
                "New",
                List.of(new NumberPrefix("49")),
                new SipTarget("2001:db8::1", 5061, Transport.TLS),
                3,
                Optional.of(new VendorAccount("us", new SealedPassword("sealed"), Optional.of("vendor.example"))),
                new OwnRules(
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(3)),
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(List.of(Duration.ofMillis(250), Duration.ofSeconds(4))),
                        Optional.of(false),
                        Optional.of(true),
                        true,
                        Set.of(403, 404),
                        false),
                Peculiarities.parse("customHeaders=X-One: a=b\\nX-Two: back\\\\slash\nprivacy=id"),
                true);
        gateways().save(changed);

        assertThat(gateways().all()).containsExactly(changed);
    }

    @Test
    default void deletes_and_does_not_mind_unknown_ones() {
        RoutingGateway stored = gateways().save(aVendor("One", "86"));

        gateways().delete(stored.id());
        gateways().delete(new GatewayId(987654));

        assertThat(gateways().find(stored.id())).isEqualTo(Optional.empty());
        assertThat(gateways().all()).isEmpty();
    }
}
