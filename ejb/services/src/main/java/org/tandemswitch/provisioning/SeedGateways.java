package org.tandemswitch.provisioning;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entry;

/**
 * Fills empty tables from the file that {@code -Dtandem.seed} names, so that a fresh server has something to show. A
 * broken file or gateway is named in the log and left out.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeedGateways {
    private static final Logger LOG = Logger.getLogger(SeedGateways.class);

    @Inject
    Gateways gateways;

    @Inject
    EditClients editClients;

    @Inject
    EditVendors editVendors;

    @Inject
    EditPhones editPhones;

    @Inject
    EditDirectory directory;

    @PostConstruct
    void seed() {
        Optional.ofNullable(System.getProperty("tandem.seed"))
                .filter(file -> !file.isBlank())
                .filter(file -> gateways.mapping(Actor.SYSTEM).isEmpty()
                        && gateways.routing(Actor.SYSTEM).isEmpty())
                .flatMap(file -> read(Path.of(file)))
                .ifPresent(this::save);
    }

    private static Optional<JsonObject> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return Optional.of(reader.readObject());
        } catch (IOException | JsonException unreadable) {
            LOG.errorf("TANDEM1101: the seed %s cannot be read: %s", file, unreadable);
            return Optional.empty();
        }
    }

    private void save(JsonObject seed) {
        save(seed, "directory", this::saveEntry);
        save(seed, "mappingGateways", told -> JsonForms.mapping(0, told)
                .then(draft -> editClients.save(Actor.SYSTEM, draft, Optional.empty())));
        save(seed, "routingGateways", told -> JsonForms.routing(0, told)
                .then(draft -> editVendors.save(Actor.SYSTEM, draft, Optional.empty())));
        save(seed, "phones", told -> JsonForms.phone(0, told)
                .then(draft -> editPhones.save(Actor.SYSTEM, draft, Optional.empty())));
        LOG.infof("TANDEM1103: gateways were seeded");
    }

    private SaveOutcome<Entry> saveEntry(JsonObject told) {
        return JsonForms.seeded(told).then(seeded -> directory
                .save(Actor.SYSTEM, seeded.draft(), Optional.empty())
                .then(list -> seeded.numbers().isEmpty()
                        ? new SaveOutcome.Saved<>(list)
                        : directory.numbers(Actor.SYSTEM, list, ContentsEdit.ADD, seeded.numbers())));
    }

    private static <G> void save(JsonObject seed, String kind, Function<JsonObject, SaveOutcome<G>> save) {
        try {
            seed.getOrDefault(kind, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                    .map(JsonValue::asJsonObject)
                    .forEach(told -> report(told, save.apply(told)));
        } catch (ClassCastException unreadable) {
            LOG.errorf("TANDEM1104: the %s of the seed cannot be read: %s", kind, unreadable);
        }
    }

    private static <G> void report(JsonObject told, SaveOutcome<G> outcome) {
        boolean saved = outcome.fold(fit -> true, refused -> false);
        if (!saved) {
            LOG.errorf(
                    "TANDEM1102: \"%s\" of the seed is refused: %s",
                    told.getString("name", told.getString("number", "")), outcome);
        }
    }
}
