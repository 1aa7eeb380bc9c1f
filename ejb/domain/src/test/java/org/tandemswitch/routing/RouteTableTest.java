package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;

class RouteTableTest {
    private static final SipTarget SOMEWHERE = new SipTarget("192.0.2.1", 5060, Transport.UDP);

    @Test
    @DisplayName("RT-02 longest prefix first, then priority")
    void ranks_candidates() {
        RouteTable routes = RouteTable.of(List.of(
                gateway("any", 0, false, ""),
                gateway("uk second", 2, false, "44"),
                gateway("uk first", 1, false, "44"),
                gateway("london", 9, false, "4420")));

        assertThat(names(routes, "442071")).containsExactly("london", "uk first", "uk second", "any");
        assertThat(names(routes, "4")).containsExactly("any");
    }

    @Test
    @DisplayName("RT-01 locked gateways are no candidates")
    void leaves_out_locked_gateways() {
        RouteTable routes = RouteTable.of(List.of(gateway("locked", 0, true, "44")));

        assertThat(names(routes, "4420")).isEmpty();
    }

    @Test
    @DisplayName("GS-13 a gateway is a candidate once, however many of its prefixes match")
    void names_a_gateway_once() {
        RouteTable routes = RouteTable.of(List.of(gateway("uk", 0, false, "44", "4420", "")));

        assertThat(names(routes, "442071")).containsExactly("uk");
    }

    @Test
    void an_empty_table_has_no_candidates() {
        assertThat(names(RouteTable.of(List.of()), "4420")).isEmpty();
    }

    private static List<String> names(RouteTable routes, String callee) {
        return routes.candidates(new DialString(callee)).stream()
                .map(RoutingGateway::name)
                .toList();
    }

    private static RoutingGateway gateway(String name, int priority, boolean locked, String... prefixes) {
        List<NumberPrefix> all = Arrays.stream(prefixes).map(NumberPrefix::new).toList();
        return new RoutingGateway(
                new GatewayId(name.hashCode()), name, all, SOMEWHERE, priority, OwnRules.NONE, locked);
    }
}
