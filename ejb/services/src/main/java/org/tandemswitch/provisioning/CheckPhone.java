package org.tandemswitch.provisioning;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;

/** Reads a draft. A secret is good for one number only, so a new number needs a new password. */
final class CheckPhone {
    static final int SHORTEST_PASSWORD = 8;
    static final int LONGEST_PASSWORD = 128;

    private CheckPhone() {}

    static SaveOutcome<Phone> check(
            PhoneDraft draft, String realm, Collection<Phone> all, BiPredicate<Peer, String> exists) {
        Complaints complaints = new Complaints();
        PhoneId id = new PhoneId(draft.id());
        Optional<DialString> number = number(draft, all, complaints);
        Optional<PhoneLock> lock = Arrays.stream(PhoneLock.values())
                .filter(one -> one.name().equals(draft.lock()))
                .findFirst();
        complaints.unless(lock.isPresent(), "lock", "unknown");
        Optional<DigestSecret> secret = number.flatMap(name -> secret(draft, name, realm, known(id, all), complaints));
        Peculiarities peculiarities = CheckPeculiarities.check(draft.options(), Peer.PHONE, exists, complaints);
        return complaints.none()
                ? new SaveOutcome.Saved<>(new Phone(
                        id,
                        number.orElseThrow(),
                        secret.orElseThrow(),
                        lock.orElseThrow(),
                        draft.sessionTimer(),
                        peculiarities))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    private static Optional<DialString> number(PhoneDraft draft, Collection<Phone> all, Complaints complaints) {
        String text = draft.number().strip();
        complaints.unless(!text.isEmpty(), "number", "empty");
        Optional<DialString> number = DialString.parse(text);
        complaints.unless(number.isPresent(), "number", "not_a_phone_number");
        complaints.unless(
                all.stream()
                        .filter(phone -> phone.id().value() != draft.id())
                        .noneMatch(phone -> phone.number().value().equals(text)),
                "number",
                "taken");
        return number;
    }

    private static Optional<DigestSecret> secret(
            PhoneDraft draft, DialString number, String realm, Optional<Phone> known, Complaints complaints) {
        Optional<DigestSecret> kept =
                known.filter(phone -> phone.number().equals(number)).map(Phone::secret);
        if (draft.password().isEmpty()) {
            complaints.unless(kept.isPresent(), "password", known.isPresent() ? "password_of_new_number" : "empty");
            return kept;
        }
        complaints.password(draft.password());
        return Optional.of(DigestSecret.of(number.value(), realm, draft.password()));
    }

    private static Optional<Phone> known(PhoneId id, Collection<Phone> all) {
        return all.stream().filter(phone -> phone.id().equals(id)).findFirst();
    }
}
