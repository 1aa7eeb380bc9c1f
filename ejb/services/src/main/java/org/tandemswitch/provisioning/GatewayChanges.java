package org.tandemswitch.provisioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.NumberPrefix;

/** What is different about a gateway, for the system log. */
final class GatewayChanges {
    private GatewayChanges() {}

    static List<FieldChange> ofMapping(Optional<MappingGateway> before, Optional<MappingGateway> after) {
        return FieldChange.between(
                before.map(GatewayChanges::fields).orElse(Map.of()),
                after.map(GatewayChanges::fields).orElse(Map.of()));
    }

    static List<FieldChange> ofRouting(Optional<RoutingGateway> before, Optional<RoutingGateway> after) {
        return FieldChange.between(
                before.map(GatewayChanges::fields).orElse(Map.of()),
                after.map(GatewayChanges::fields).orElse(Map.of()));
    }

    private static Map<String, String> fields(MappingGateway gateway) {
        return Map.of(
                "kind",
                "mapping",
                "name",
                gateway.name(),
                "addresses",
                gateway.addresses().stream().map(IpRange::toString).collect(Collectors.joining(" ")),
                "locked",
                gateway.locked() ? "yes" : "no");
    }

    private static Map<String, String> fields(RoutingGateway gateway) {
        return Map.of(
                "kind", "routing",
                "name", gateway.name(),
                "prefixes",
                        gateway.prefixes().stream().map(NumberPrefix::digits).collect(Collectors.joining(" ")),
                "host", gateway.target().host(),
                "port", Integer.toString(gateway.target().port()),
                "transport", gateway.target().transport().name(),
                "priority", Integer.toString(gateway.priority()),
                "locked", gateway.locked() ? "yes" : "no");
    }
}
