package org.tandemswitch.provisioning;

import java.util.Arrays;
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
            PhoneDraft draft, String realm, Beside<Phone> beside, BiPredicate<Peer, String> exists) {
        Complaints complaints = new Complaints();
        Optional<DialString> number = number(draft, beside, complaints);
        Optional<PhoneLock> lock = Arrays.stream(PhoneLock.values())
                .filter(one -> one.name().equals(draft.lock()))
                .findFirst();
        complaints.unless(lock.isPresent(), "lock", "unknown");
        Optional<DigestSecret> secret =
                number.flatMap(name -> secret(draft, name, realm, beside.find(draft.id()), complaints));
        Peculiarities peculiarities = CheckPeculiarities.check(draft.options(), Peer.PHONE, exists, complaints);
        return complaints.none()
                ? new SaveOutcome.Saved<>(new Phone(
                        new PhoneId(draft.id()),
                        number.orElseThrow(),
                        secret.orElseThrow(),
                        lock.orElseThrow(),
                        draft.sessionTimer(),
                        peculiarities))
                : new SaveOutcome.Refused<>(complaints.all());
    }

    /** However it is spelt. */
    static Optional<DialString> number(PhoneDraft draft) {
        return DialString.parse(draft.number().strip());
    }

    private static Optional<DialString> number(PhoneDraft draft, Beside<Phone> beside, Complaints complaints) {
        complaints.unless(!draft.number().isBlank(), "number", "empty");
        Optional<DialString> number = number(draft);
        complaints.unless(number.isPresent(), "number", "not_a_phone_number");
        complaints.unless(
                number.filter(name -> beside.isTaken(name.value(), draft.id())).isEmpty(), "number", "taken");
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
}
