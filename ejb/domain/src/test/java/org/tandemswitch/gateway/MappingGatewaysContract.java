package org.tandemswitch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.gateway.SampleGateways.aClient;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.option.Peculiarities;

/** What every store of mapping gateways does. */
public interface MappingGatewaysContract {
    /** The same empty store for all calls of one test. */
    MappingGateways gateways();

    @Test
    default void gives_each_new_gateway_an_id_and_keeps_the_rest() {
        MappingGateway one = gateways().save(aClient("One", "192.0.2.1", "198.51.100.0/24", "2001:db8::/32"));
        MappingGateway other = gateways().save(aClient("Other", "192.0.2.2"));

        assertThat(one.id().value()).isPositive().isNotEqualTo(other.id().value());
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(aClient("One", "192.0.2.1", "198.51.100.0/24", "2001:db8::/32"));
        assertThat(gateways().find(one.id())).contains(one);
    }

    @Test
    default void shows_all_by_name() {
        gateways().save(aClient("Zürich", "192.0.2.1"));
        gateways().save(aClient("Berlin", "192.0.2.2"));

        assertThat(gateways().all()).extracting(MappingGateway::name).containsExactly("Berlin", "Zürich");
    }

    @Test
    default void replaces_a_known_gateway() {
        MappingGateway stored = gateways().save(aClient("One", "192.0.2.1", "192.0.2.2"));

        MappingGateway changed = new MappingGateway(
                stored.id(),
                "New",
                List.of(
                        stored.addresses().get(1),
                        SourceRange.parse("[1111:2222:3333:4444:5555:6666:7777:8888/127]:65535")
                                .orElseThrow()),
                Optional.of(new ClientAccount("trunk-1", DigestSecret.of("trunk-1", "tandem", "its password"))),
                Optional.of(Duration.ofSeconds(30)),
                false,
                Peculiarities.parse("callerField=display"),
                true);
        gateways().save(changed);

        assertThat(gateways().all()).containsExactly(changed);
    }

    @Test
    default void deletes_and_does_not_mind_unknown_ones() {
        MappingGateway stored = gateways().save(aClient("One", "192.0.2.1"));

        gateways().delete(stored.id());
        gateways().delete(new GatewayId(987654));

        assertThat(gateways().find(stored.id())).isEqualTo(Optional.empty());
        assertThat(gateways().all()).isEmpty();
    }
}
