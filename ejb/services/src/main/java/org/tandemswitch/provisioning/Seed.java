package org.tandemswitch.provisioning;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registration.PhoneLock;

/** Gateways, phones and what they refer to, as somebody wrote it into a file. */
record Seed(
        List<Listed> directory,
        List<MappingGatewayDraft> mapping,
        List<RoutingGatewayDraft> routing,
        List<PhoneDraft> phones) {
    /** @param numbers those of a list */
    record Listed(EntryDraft draft, String numbers) {}

    static Seed of(JsonObject file) {
        return new Seed(
                objects(file, "directory").stream().map(Seed::listed).toList(),
                objects(file, "mappingGateways").stream().map(Seed::mapping).toList(),
                objects(file, "routingGateways").stream().map(Seed::routing).toList(),
                objects(file, "phones").stream().map(Seed::phone).toList());
    }

    private static List<JsonObject> objects(JsonObject file, String kind) {
        return file.containsKey(kind) ? file.getJsonArray(kind).getValuesAs(JsonObject.class) : List.of();
    }

    private static Listed listed(JsonObject entry) {
        Peer kind = Peer.valueOf(entry.getString("kind").toUpperCase(Locale.ROOT));
        return new Listed(new EntryDraft(0, kind, entry.getString("name"), options(entry)), words(entry, "numbers"));
    }

    private static MappingGatewayDraft mapping(JsonObject gateway) {
        return new MappingGatewayDraft(
                0,
                gateway.getString("name"),
                words(gateway, "addresses"),
                gateway.getString("user", ""),
                gateway.getString("password", ""),
                gateway.getString("processing", ""),
                gateway.getBoolean("sessionTimer", true),
                options(gateway),
                gateway.getBoolean("locked", false));
    }

    private static RoutingGatewayDraft routing(JsonObject gateway) {
        return new RoutingGatewayDraft(
                0,
                gateway.getString("name"),
                words(gateway, "prefixes"),
                gateway.getString("host"),
                Integer.toString(gateway.getInt("port", 5060)),
                gateway.getString("transport", "UDP"),
                Integer.toString(gateway.getInt("priority", 10)),
                new VendorAccountDraft(
                        gateway.getString("user", ""),
                        gateway.getString("password", ""),
                        gateway.getString("realm", "")),
                own(gateway),
                options(gateway),
                gateway.getBoolean("locked", false));
    }

    private static PhoneDraft phone(JsonObject phone) {
        return new PhoneDraft(
                0,
                phone.getString("number"),
                phone.getString("password"),
                phone.getString("lock", PhoneLock.NONE.name()),
                phone.getBoolean("sessionTimer", true),
                options(phone));
    }

    /** Options by key. */
    private static Map<String, String> options(JsonObject peer) {
        JsonObject options = peer.containsKey("options") ? peer.getJsonObject("options") : JsonValue.EMPTY_JSON_OBJECT;
        return options.keySet().stream().collect(Collectors.toMap(key -> key, options::getString));
    }

    /** Rules of the gateway's own, named as in the form. */
    private static OwnRulesDraft own(JsonObject gateway) {
        return new OwnRulesDraft(
                gateway.getString("invite", ""),
                gateway.getString("trying", ""),
                gateway.getString("progress", ""),
                gateway.getString("progressWithMedia", ""),
                gateway.getString("ringing", ""),
                gateway.getString("resendWaits", ""),
                gateway.getString("stopAfterMedia", ""),
                gateway.getString("stopAfterInviteTimeout", ""),
                gateway.getBoolean("switchAfterRinging", false),
                gateway.getString("stopCodes", ""),
                gateway.getBoolean("sessionTimer", true));
    }

    private static String words(JsonObject gateway, String name) {
        JsonArray words = gateway.containsKey(name) ? gateway.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
        return words.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(" "));
    }
}
