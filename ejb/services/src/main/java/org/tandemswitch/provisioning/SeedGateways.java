package org.tandemswitch.provisioning;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    SaveMappingGateway saveMapping;

    @Inject
    SaveRoutingGateway saveRouting;

    @Inject
    SavePhone savePhone;

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

    private static Optional<Seed> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return Optional.of(Seed.of(reader.readObject()));
        } catch (IOException
                | JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException unreadable) {
            LOG.errorf("TANDEM1101: the seed %s cannot be read: %s", file, unreadable);
            return Optional.empty();
        }
    }

    private void save(Seed seed) {
        seed.directory().forEach(this::save);
        seed.mapping().forEach(draft -> report(draft.name(), saveMapping.save(Actor.SYSTEM, draft, Optional.empty())));
        seed.routing().forEach(draft -> report(draft.name(), saveRouting.save(Actor.SYSTEM, draft, Optional.empty())));
        seed.phones().forEach(draft -> report(draft.number(), savePhone.save(Actor.SYSTEM, draft)));
        LOG.infof("TANDEM1103: gateways were seeded");
    }

    private void save(Seed.Listed listed) {
        SaveOutcome<Entry> outcome = directory.save(Actor.SYSTEM, listed.draft(), Optional.empty());
        report(listed.draft().name(), outcome);
        outcome.fold(saved -> Optional.of(saved.value()), refused -> Optional.<Entry>empty())
                .filter(list -> !listed.numbers().isEmpty())
                .ifPresent(list ->
                        report(list.name(), directory.numbers(Actor.SYSTEM, list, NumbersEdit.ADD, listed.numbers())));
    }

    private static <G> void report(String name, SaveOutcome<G> outcome) {
        boolean saved = outcome.fold(fit -> true, refused -> false);
        if (!saved) {
            LOG.errorf("TANDEM1102: \"%s\" of the seed is refused: %s", name, outcome);
        }
    }
}
