package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.platform.Platforms;

/** Each edit of a platform is one transaction and one entry of the system log, over when a method returns. */
@Stateless
public class PlatformTransactions {
    @Inject
    Platforms platforms;

    @Inject
    PasswordSeal seal;

    @Inject
    SystemLog log;

    public SaveOutcome<Platform> save(Actor actor, PlatformDraft draft) {
        return CheckPlatform.check(draft, platforms.all(), seal::seal)
                .fold(fit -> new SaveOutcome.Saved<>(save(actor, fit.value())), refused -> refused);
    }

    private Platform save(Actor actor, Platform platform) {
        List<FieldChange> changes = changes(platforms.find(platform.id()), platform);
        Platform saved = platforms.save(platform);
        if (!changes.isEmpty()) {
            log.write(Entry.of(Instant.now(), actor, Deed.PLATFORM_SAVED, platform.name(), changes));
        }
        return saved;
    }

    public void remove(Actor actor, PlatformId id) {
        platforms.find(id).ifPresent(known -> {
            platforms.delete(id);
            log.write(Entry.of(Instant.now(), actor, Deed.PLATFORM_REMOVED, known.name(), List.of()));
        });
    }

    private static List<FieldChange> changes(Optional<Platform> before, Platform after) {
        List<FieldChange> changes = new ArrayList<>(
                FieldChange.between(before.map(PlatformTransactions::fields).orElse(Map.of()), fields(after)));
        if (before.filter(known -> known.password().equals(after.password())).isEmpty()) {
            changes.add(new FieldChange("password", before.isPresent() ? "old" : "", "new"));
        }
        return changes;
    }

    private static Map<String, String> fields(Platform platform) {
        return Map.of(
                "name", platform.name(),
                "user", platform.user().value(),
                "domain", platform.domain(),
                "realm", platform.realm().orElse(""),
                "host", platform.target().host(),
                "port", Integer.toString(platform.target().port()),
                "transport", platform.target().transport().name(),
                "locked", platform.locked() ? "yes" : "no");
    }
}
