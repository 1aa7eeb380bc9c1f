package org.tandemswitch.provisioning;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peer;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneLock;

/**
 * Gateways, phones, platforms and what they refer to as files and programs write them: JSON with the fields of the
 * forms, read into drafts and written from what is stored. Passwords are read and never written.
 */
public final class JsonForms {
    private JsonForms() {}

    /** @param id 0 for a new one, as in the next ones */
    public static SaveOutcome<MappingGatewayDraft> mapping(long id, JsonObject told) {
        JsonFields fields = new JsonFields(told);
        return fields.read(
                id,
                new MappingGatewayDraft(
                        id,
                        fields.text("name"),
                        fields.words("addresses"),
                        fields.text("user"),
                        fields.text("password"),
                        fields.text("processing"),
                        fields.flag("sessionTimer", true),
                        fields.texts("options"),
                        fields.flag("locked", false)));
    }

    public static SaveOutcome<RoutingGatewayDraft> routing(long id, JsonObject told) {
        JsonFields fields = new JsonFields(told);
        return fields.read(
                id,
                new RoutingGatewayDraft(
                        id,
                        fields.text("name"),
                        fields.words("prefixes"),
                        fields.text("host"),
                        fields.text("port", "5060"),
                        fields.text("transport", "UDP"),
                        fields.text("priority", "10"),
                        new VendorAccountDraft(fields.text("user"), fields.text("password"), fields.text("realm")),
                        own(fields),
                        fields.texts("options"),
                        fields.flag("locked", false)));
    }

    public static SaveOutcome<PhoneDraft> phone(long id, JsonObject told) {
        JsonFields fields = new JsonFields(told);
        return fields.read(
                id,
                new PhoneDraft(
                        id,
                        fields.text("number"),
                        fields.text("password"),
                        fields.text("lock", PhoneLock.NONE.name()),
                        fields.flag("sessionTimer", true),
                        fields.texts("options")));
    }

    /** @param name by which the platform is known, unless it is told another one */
    public static SaveOutcome<PlatformDraft> platform(long id, String name, JsonObject told) {
        JsonFields fields = new JsonFields(told);
        return fields.read(
                id,
                new PlatformDraft(
                        id,
                        fields.text("name", name),
                        fields.text("user"),
                        fields.text("password"),
                        fields.text("domain"),
                        fields.text("realm"),
                        fields.text("host"),
                        fields.text("port", "5060"),
                        fields.text("transport", "UDP"),
                        fields.flag("locked", false)));
    }

    public static SaveOutcome<EntryDraft> entry(Peer kind, long id, JsonObject told) {
        JsonFields fields = new JsonFields(told);
        fields.know("size", "changedBy", "changedAt");
        return fields.read(id, new EntryDraft(id, kind, fields.text("name"), fields.texts("options")));
    }

    /** @param numbers those of a list */
    record Seeded(EntryDraft draft, String numbers) {}

    static SaveOutcome<Seeded> seeded(JsonObject told) {
        JsonFields fields = new JsonFields(told);
        return fields.kind("kind")
                .then(kind -> fields.read(
                        0,
                        new Seeded(
                                new EntryDraft(0, kind, fields.text("name"), fields.texts("options")),
                                fields.words("numbers"))));
    }

    /** Rules of the gateway's own, named as in the form. */
    private static OwnRulesDraft own(JsonFields fields) {
        return new OwnRulesDraft(
                fields.text("invite"),
                fields.text("trying"),
                fields.text("progress"),
                fields.text("progressWithMedia"),
                fields.text("ringing"),
                fields.text("resendWaits"),
                fields.text("stopAfterMedia"),
                fields.text("stopAfterInviteTimeout"),
                fields.flag("switchAfterRinging", false),
                fields.text("stopCodes"),
                fields.flag("sessionTimer", true));
    }

    public static JsonObject of(MappingGateway gateway) {
        return Json.createObjectBuilder()
                .add("id", gateway.id().value())
                .add("name", gateway.name())
                .add("addresses", words(gateway.addresses().stream().map(SourceRange::toString)))
                .add("user", gateway.account().map(ClientAccount::user).orElse(""))
                .add("processing", OwnRulesDraft.seconds(gateway.processing()))
                .add("sessionTimer", gateway.sessionTimer())
                .add("options", texts(gateway.peculiarities().chosen()))
                .add("locked", gateway.locked())
                .build();
    }

    public static JsonObject of(RoutingGateway gateway) {
        VendorAccountDraft account = VendorAccountDraft.of(gateway.account());
        OwnRulesDraft own = OwnRulesDraft.of(gateway.own());
        return Json.createObjectBuilder()
                .add("id", gateway.id().value())
                .add("name", gateway.name())
                .add(
                        "prefixes",
                        words(gateway.prefixes().stream()
                                .map(NumberPrefix::digits)
                                .filter(digits -> !digits.isEmpty())))
                .add("host", gateway.target().host())
                .add("port", gateway.target().port())
                .add("transport", gateway.target().transport().name())
                .add("priority", gateway.priority())
                .add("user", account.user())
                .add("realm", account.realm())
                .add("invite", own.invite())
                .add("trying", own.trying())
                .add("progress", own.progress())
                .add("progressWithMedia", own.progressWithMedia())
                .add("ringing", own.ringing())
                .add("resendWaits", own.resendWaits())
                .add("stopAfterMedia", own.stopAfterMedia())
                .add("stopAfterInviteTimeout", own.stopAfterInviteTimeout())
                .add("switchAfterRinging", own.switchAfterRinging())
                .add("stopCodes", own.stopCodes())
                .add("sessionTimer", own.sessionTimer())
                .add("options", texts(gateway.peculiarities().chosen()))
                .add("locked", gateway.locked())
                .build();
    }

    public static JsonObject of(Phone phone) {
        return Json.createObjectBuilder()
                .add("id", phone.id().value())
                .add("number", phone.number().value())
                .add("lock", phone.lock().name())
                .add("sessionTimer", phone.sessionTimer())
                .add("options", texts(phone.peculiarities().chosen()))
                .build();
    }

    public static JsonObject of(Platform platform) {
        return Json.createObjectBuilder()
                .add("id", platform.id().value())
                .add("name", platform.name())
                .add("user", platform.user().value())
                .add("domain", platform.domain())
                .add("realm", platform.realm().orElse(""))
                .add("host", platform.target().host())
                .add("port", platform.target().port())
                .add("transport", platform.target().transport().name())
                .add("locked", platform.locked())
                .build();
    }

    public static JsonObject of(Entry entry) {
        return Json.createObjectBuilder()
                .add("id", entry.id())
                .add("name", entry.name())
                .add("options", texts(entry.options().chosen()))
                .add("size", entry.size())
                .add("changedBy", entry.changedBy())
                .add("changedAt", entry.changedAt().toString())
                .build();
    }

    private static JsonArrayBuilder words(Stream<String> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }

    private static JsonObjectBuilder texts(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        texts.forEach(object::add);
        return object;
    }
}
