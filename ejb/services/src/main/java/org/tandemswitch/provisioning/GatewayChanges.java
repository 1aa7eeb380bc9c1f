package org.tandemswitch.provisioning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.number.NumberPrefix;

/** What is different about a gateway, for the system log. */
final class GatewayChanges {
    private GatewayChanges() {}

    static List<FieldChange> ofMapping(Optional<MappingGateway> before, Optional<MappingGateway> after) {
        return withPassword(
                FieldChange.between(
                        before.map(GatewayChanges::fields).orElse(Map.of()),
                        after.map(GatewayChanges::fields).orElse(Map.of())),
                before.flatMap(MappingGateway::account).map(ClientAccount::secret),
                after.flatMap(MappingGateway::account).map(ClientAccount::secret));
    }

    static List<FieldChange> ofRouting(Optional<RoutingGateway> before, Optional<RoutingGateway> after) {
        return withPassword(
                FieldChange.between(
                        before.map(GatewayChanges::fields).orElse(Map.of()),
                        after.map(GatewayChanges::fields).orElse(Map.of())),
                before.flatMap(RoutingGateway::account).map(VendorAccount::password),
                after.flatMap(RoutingGateway::account).map(VendorAccount::password));
    }

    /** That a password is another one, and nothing else of it. */
    private static <S> List<FieldChange> withPassword(
            List<FieldChange> changes, Optional<S> before, Optional<S> after) {
        List<FieldChange> all = new ArrayList<>(changes);
        if (!before.equals(after)) {
            all.add(new FieldChange("password", before.isPresent() ? "old" : "", after.isPresent() ? "new" : ""));
        }
        return all;
    }

    private static Map<String, String> fields(MappingGateway gateway) {
        Map<String, String> fields = new HashMap<>(gateway.peculiarities().chosen());
        fields.putAll(Map.of(
                "kind",
                "mapping",
                "name",
                gateway.name(),
                "addresses",
                gateway.addresses().stream().map(SourceRange::toString).collect(Collectors.joining(" ")),
                "user",
                gateway.account().map(ClientAccount::user).orElse(""),
                "processing",
                gateway.processing()
                        .map(time -> Long.toString(time.toSeconds()))
                        .orElse(""),
                "sessionTimer",
                yesNo(gateway.sessionTimer()),
                "locked",
                yesNo(gateway.locked())));
        return fields;
    }

    private static Map<String, String> fields(RoutingGateway gateway) {
        Map<String, String> fields = new HashMap<>(own(OwnRulesDraft.of(gateway.own())));
        fields.putAll(gateway.peculiarities().chosen());
        fields.put("kind", "routing");
        fields.put("name", gateway.name());
        fields.put(
                "prefixes",
                gateway.prefixes().stream().map(NumberPrefix::digits).collect(Collectors.joining(" ")));
        fields.put("host", gateway.target().host());
        fields.put("port", Integer.toString(gateway.target().port()));
        fields.put("transport", gateway.target().transport().name());
        fields.put("priority", Integer.toString(gateway.priority()));
        fields.put("user", gateway.account().map(VendorAccount::user).orElse(""));
        fields.put("realm", gateway.account().flatMap(VendorAccount::realm).orElse(""));
        fields.put("locked", yesNo(gateway.locked()));
        return fields;
    }

    private static Map<String, String> own(OwnRulesDraft own) {
        return Map.ofEntries(
                Map.entry("invite", own.invite()),
                Map.entry("trying", own.trying()),
                Map.entry("progress", own.progress()),
                Map.entry("progressWithMedia", own.progressWithMedia()),
                Map.entry("ringing", own.ringing()),
                Map.entry("resendWaits", own.resendWaits()),
                Map.entry("stopAfterMedia", own.stopAfterMedia()),
                Map.entry("stopAfterInviteTimeout", own.stopAfterInviteTimeout()),
                Map.entry("switchAfterRinging", yesNo(own.switchAfterRinging())),
                Map.entry("stopCodes", own.stopCodes()),
                Map.entry("sessionTimer", yesNo(own.sessionTimer())));
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
