package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.REALM;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneLock;

class MarksTest {
    private final Marks marks = new Marks();

    @BeforeEach
    void wire() {
        marks.seal = new PasswordSeal();
    }

    @Test
    @DisplayName("the mark is another when a field or the password is another, and the same for the same")
    void tells_every_change() {
        Phone phone = aPhone("1001");
        Phone locked = aPhone("1001", PhoneLock.BOTH);
        Phone otherPassword = new Phone(
                phone.id(),
                phone.number(),
                DigestSecret.of("1001", REALM, "another password"),
                phone.lock(),
                phone.sessionTimer());

        assertThat(marks.of(Subject.PHONE, aPhone("1001"))).isEqualTo(marks.of(Subject.PHONE, phone));
        assertThat(marks.of(Subject.PHONE, phone))
                .isNotEqualTo(marks.of(Subject.PHONE, locked))
                .isNotEqualTo(marks.of(Subject.PHONE, otherPassword));
    }
}
