package org.tandemswitch.provisioning;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** Gateways that somebody wrote into a file. */
record Seed(List<MappingGatewayDraft> mapping, List<RoutingGatewayDraft> routing) {
    static Seed of(JsonObject file) {
        return new Seed(
                gateways(file, "mappingGateways").stream().map(Seed::mapping).toList(),
                gateways(file, "routingGateways").stream().map(Seed::routing).toList());
    }

    private static List<JsonObject> gateways(JsonObject file, String kind) {
        return file.containsKey(kind) ? file.getJsonArray(kind).getValuesAs(JsonObject.class) : List.of();
    }

    private static MappingGatewayDraft mapping(JsonObject gateway) {
        return new MappingGatewayDraft(
                0,
                gateway.getString("name"),
                words(gateway, "addresses"),
                gateway.getString("processing", ""),
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
                own(gateway),
                gateway.getBoolean("locked", false));
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
                gateway.getString("stopCodes", ""));
    }

    private static String words(JsonObject gateway, String name) {
        JsonArray words = gateway.containsKey(name) ? gateway.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
        return words.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(" "));
    }
}
