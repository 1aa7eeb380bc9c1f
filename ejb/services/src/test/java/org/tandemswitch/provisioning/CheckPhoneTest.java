package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.REALM;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;

class CheckPhoneTest {
    private static final Phone KNOWN =
            new Phone(new PhoneId(7), new DialString("1001"), aPhone("1001").secret(), PhoneLock.NONE, true);

    @Test
    void makes_the_secret_of_a_new_phone_for_its_number_and_realm() {
        Phone phone = saved(new PhoneDraft(0, " 1002 ", "long enough", "OUTGOING", false));

        assertThat(phone.number()).isEqualTo(new DialString("1002"));
        assertThat(phone.lock()).isEqualTo(PhoneLock.OUTGOING);
        assertThat(phone.sessionTimer()).isFalse();
        assertThat(phone.secret()).isEqualTo(DigestSecret.of("1002", REALM, "long enough"));
    }

    @Test
    void keeps_the_secret_when_no_password_is_given() {
        assertThat(saved(new PhoneDraft(7, "1001", "", "BOTH", true)).secret()).isEqualTo(KNOWN.secret());
    }

    @Test
    void number_that_is_spelt_otherwise_is_the_same() {
        Phone phone = saved(new PhoneDraft(7, "10-01", "", "NONE", true));

        assertThat(phone.number()).isEqualTo(KNOWN.number());
        assertThat(phone.secret()).isEqualTo(KNOWN.secret());
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', long enough, NONE, number, error.empty",
        "0, 10 02, long enough, NONE, number, error.not_a_phone_number",
        "0, 1001, long enough, NONE, number, error.taken",
        "0, (10)0-1, long enough, NONE, number, error.taken",
        "0, 1002, '', NONE, password, error.empty",
        "0, 1002, 1234567, NONE, password, error.password_too_short",
        "7, 1002, '', NONE, password, error.password_of_new_number",
        "0, 1002, long enough, AJAR, lock, error.unknown",
    })
    void complains(long id, String number, String password, String lock, String field, String message) {
        List<FieldError> errors = CheckPhone.check(
                        new PhoneDraft(id, number, password, lock, true),
                        REALM,
                        new Beside<>(Subject.PHONE, List.of(KNOWN)),
                        (kind, called) -> false)
                .fold(saved -> List.of(), SaveOutcome.Refused::errors);

        assertThat(errors).containsExactly(new FieldError(field, message));
    }

    @Test
    void draft_does_not_tell_its_password() {
        assertThat(new PhoneDraft(0, "1001", "long enough", "NONE", true).toString())
                .doesNotContain("long enough");
    }

    private static Phone saved(PhoneDraft draft) {
        return CheckPhone.check(draft, REALM, new Beside<>(Subject.PHONE, List.of(KNOWN)), (kind, called) -> false)
                .fold(SaveOutcome.Saved::value, refused -> {
                    throw new AssertionError(refused);
                });
    }
}
