package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;

/**
 * Each edit of a phone is one transaction and one entry of the system log, over when a method returns. An edit of a phone
 * that is not any more as its editor saw it is refused.
 */
@Stateless
public class PhoneTransactions {
    @Inject
    Phones phones;

    @Inject
    Entries entries;

    @Inject
    SystemLog log;

    /** @param realm that new passwords are made for */
    public SaveOutcome<Phone> save(Actor actor, PhoneDraft draft, Optional<Phone> seen, String realm) {
        Optional<Phone> before = phones.lock(new PhoneId(draft.id()));
        if (!before.equals(seen)) {
            return new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("number")));
        }
        return CheckPhone.check(draft, realm, phones.all(), entries::has)
                .then(phone -> new SaveOutcome.Saved<>(save(actor, before, phone)));
    }

    private Phone save(Actor actor, Optional<Phone> before, Phone phone) {
        List<FieldChange> changes = changes(before, phone);
        Phone saved = phones.save(phone);
        if (!changes.isEmpty()) {
            log.write(Entry.of(
                    Instant.now(), actor, Deed.PHONE_SAVED, phone.number().value(), changes));
        }
        return saved;
    }

    /** False when the phone is not any more as it was seen. */
    public boolean remove(Actor actor, Phone seen) {
        Optional<Phone> before = phones.lock(seen.id()).filter(seen::equals);
        before.ifPresent(phone -> {
            phones.delete(phone.id());
            log.write(Entry.of(
                    Instant.now(), actor, Deed.PHONE_REMOVED, phone.number().value(), List.of()));
        });
        return before.isPresent();
    }

    private static List<FieldChange> changes(Optional<Phone> before, Phone after) {
        List<FieldChange> changes = new ArrayList<>();
        String number = before.map(phone -> phone.number().value()).orElse("");
        String lock = before.map(phone -> phone.lock().key()).orElse("");
        if (!number.equals(after.number().value())) {
            changes.add(new FieldChange("number", number, after.number().value()));
        }
        if (!lock.equals(after.lock().key())) {
            changes.add(new FieldChange("lock", lock, after.lock().key()));
        }
        String timer = before.map(phone -> yesNo(phone.sessionTimer())).orElse("");
        if (!timer.equals(yesNo(after.sessionTimer()))) {
            changes.add(new FieldChange("sessionTimer", timer, yesNo(after.sessionTimer())));
        }
        changes.addAll(FieldChange.between(
                before.map(phone -> phone.peculiarities().chosen()).orElse(new TreeMap<>()),
                after.peculiarities().chosen()));
        if (before.filter(phone -> phone.secret().equals(after.secret())).isEmpty()) {
            changes.add(new FieldChange("password", before.isPresent() ? "old" : "", "new"));
        }
        return changes;
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
