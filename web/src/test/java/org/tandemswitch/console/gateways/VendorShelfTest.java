package org.tandemswitch.console.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.provisioning.OwnRulesDraft;
import org.tandemswitch.provisioning.RoutingGatewayDraft;
import org.tandemswitch.provisioning.VendorAccountDraft;

class VendorShelfTest {
    private static final OwnRules OWN = new OwnRules(
            Optional.of(Duration.ofSeconds(2)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of(Duration.ofMillis(500), Duration.ofSeconds(1))),
            Optional.of(true),
            Optional.empty(),
            true,
            Set.of(404, 403),
            false);
    private static final VendorShelf SHELF = new VendorShelf();
    private static final RoutingGateway WEST = new RoutingGateway(
            new GatewayId(7),
            "west",
            List.of(new NumberPrefix("49"), new NumberPrefix("4930")),
            new SipTarget("192.0.2.9", 5070, Transport.TCP),
            3,
            Optional.empty(),
            OWN,
            new Peculiarities(new TreeMap<>(Map.of("groups", "night"))),
            true);

    @Test
    @DisplayName("a vendor as texts says yes, no or nothing where its form has true, false or nothing")
    void sheet() {
        Sheet sheet = SHELF.sheet(WEST);

        assertThat(sheet.fields())
                .containsEntry("prefixes", "49 4930")
                .containsEntry("stopAfterMedia", "yes")
                .containsEntry("stopAfterInviteTimeout", "")
                .containsEntry("sessionTimer", "no")
                .containsEntry("locked", "yes");
        assertThat(sheet.option("groups")).isEqualTo("night");
    }

    @Test
    @DisplayName("what is made of the texts is the draft of the same vendor")
    void draft() {
        assertThat(SHELF.draft(7, SHELF.sheet(WEST), "secret"))
                .isEqualTo(new RoutingGatewayDraft(
                        7,
                        "west",
                        "49 4930",
                        "192.0.2.9",
                        "5070",
                        "TCP",
                        "3",
                        new VendorAccountDraft("", "secret", ""),
                        OwnRulesDraft.of(OWN),
                        Map.of("groups", "night"),
                        true));
    }
}
