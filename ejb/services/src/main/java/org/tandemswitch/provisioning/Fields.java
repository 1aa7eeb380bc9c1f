package org.tandemswitch.provisioning;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.registration.Phone;

/** What is stored as texts by field, for the system log. */
final class Fields {
    private Fields() {}

    static Map<String, String> of(MappingGateway gateway) {
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

    static Map<String, String> of(RoutingGateway gateway) {
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

    static Map<String, String> of(Phone phone) {
        Map<String, String> fields = new HashMap<>(phone.peculiarities().chosen());
        fields.put("number", phone.number().value());
        fields.put("lock", phone.lock().key());
        fields.put("sessionTimer", yesNo(phone.sessionTimer()));
        return fields;
    }

    static Map<String, String> of(Platform platform) {
        return Map.of(
                "name", platform.name(),
                "user", platform.user().value(),
                "domain", platform.domain(),
                "realm", platform.realm().orElse(""),
                "host", platform.target().host(),
                "port", Integer.toString(platform.target().port()),
                "transport", platform.target().transport().name(),
                "locked", yesNo(platform.locked()));
    }

    static Map<String, String> of(Entry entry) {
        Map<String, String> fields = new HashMap<>(entry.options().chosen());
        fields.put("kind", entry.kind().key());
        fields.put("name", entry.name());
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
