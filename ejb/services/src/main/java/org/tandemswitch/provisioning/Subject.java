package org.tandemswitch.provisioning;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.user.Area;

/**
 * What things of one kind are told apart and told of by.
 *
 * @param nameField the field of forms that tells one from another
 * @param secret its password in some form; empty for none
 * @param fields as the system log tells them
 * @param json as programs read it
 */
public record Subject<G>(
        Area area,
        String nameField,
        ToLongFunction<G> ids,
        Function<G, String> names,
        Function<G, String> secret,
        Function<G, Map<String, String>> fields,
        Function<G, JsonObject> json,
        Deed saved,
        Deed removed) {
    public static final Subject<MappingGateway> CLIENT = new Subject<>(
            Area.GATEWAYS,
            "name",
            client -> client.id().value(),
            MappingGateway::name,
            client -> client.account()
                    .map(ClientAccount::secret)
                    .map(Subject::text)
                    .orElse(""),
            Fields::of,
            JsonForms::of,
            Deed.GATEWAY_SAVED,
            Deed.GATEWAY_REMOVED);
    public static final Subject<RoutingGateway> VENDOR = new Subject<>(
            Area.GATEWAYS,
            "name",
            vendor -> vendor.id().value(),
            RoutingGateway::name,
            vendor ->
                    vendor.account().map(account -> account.password().sealed()).orElse(""),
            Fields::of,
            JsonForms::of,
            Deed.GATEWAY_SAVED,
            Deed.GATEWAY_REMOVED);
    public static final Subject<Phone> PHONE = new Subject<>(
            Area.PHONES,
            "number",
            phone -> phone.id().value(),
            phone -> phone.number().value(),
            phone -> text(phone.secret()),
            Fields::of,
            JsonForms::of,
            Deed.PHONE_SAVED,
            Deed.PHONE_REMOVED);
    public static final Subject<Platform> PLATFORM = new Subject<>(
            Area.GATEWAYS,
            "name",
            platform -> platform.id().value(),
            Platform::name,
            platform -> platform.password().sealed(),
            Fields::of,
            JsonForms::of,
            Deed.PLATFORM_SAVED,
            Deed.PLATFORM_REMOVED);
    public static final Subject<Entry> ENTRY = new Subject<>(
            Area.GATEWAYS,
            "name",
            Entry::id,
            Entry::name,
            entry -> "",
            Fields::of,
            JsonForms::of,
            Deed.DIRECTORY_SAVED,
            Deed.DIRECTORY_REMOVED);

    public long id(G thing) {
        return ids.applyAsLong(thing);
    }

    public String name(G thing) {
        return names.apply(thing);
    }

    public JsonObject told(G thing) {
        return json.apply(thing);
    }

    /** What is different now; of a password that it is another one, and nothing else. */
    List<FieldChange> changes(Optional<G> before, Optional<G> after) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(
                before.map(fields).orElse(Map.of()), after.map(fields).orElse(Map.of())));
        String old = before.map(secret).orElse("");
        String now = after.map(secret).orElse("");
        if (!old.equals(now)) {
            changes.add(new FieldChange("password", old.isEmpty() ? "" : "old", now.isEmpty() ? "" : "new"));
        }
        return changes;
    }

    private static String text(DigestSecret secret) {
        return secret.realm() + "\n" + secret.sha256();
    }
}
