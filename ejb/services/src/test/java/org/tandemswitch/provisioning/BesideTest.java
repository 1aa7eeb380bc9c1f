package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;

class BesideTest {
    private final Beside<Phone> beside = new Beside<>(Subject.PHONE, List.of(phone(1, "1001"), phone(2, "1002")));

    @Test
    void name_is_taken_by_others_only() {
        assertThat(beside.isTaken("1001", 0)).isTrue();
        assertThat(beside.isTaken("1001", 1)).isFalse();
        assertThat(beside.isTaken("1003", 0)).isFalse();
    }

    @Test
    void name_is_free_once_its_holder_has_another_or_is_gone() {
        beside.put(phone(1, "1003"));
        beside.remove(2);

        assertThat(beside.isTaken("1001", 0)).isFalse();
        assertThat(beside.isTaken("1002", 0)).isFalse();
        assertThat(beside.isTaken("1003", 0)).isTrue();
        assertThat(beside.all()).containsExactly(phone(1, "1003"));
        assertThat(beside.find(2)).isEmpty();
    }

    @Test
    void name_of_two_is_taken_until_both_are_gone() {
        beside.put(phone(-1, "1001"));
        beside.remove(1);

        assertThat(beside.isTaken("1001", 0)).isTrue();
        beside.remove(-1);
        assertThat(beside.isTaken("1001", 0)).isFalse();
    }

    private static Phone phone(long id, String number) {
        Phone phone = aPhone(number);
        return new Phone(new PhoneId(id), phone.number(), phone.secret(), phone.lock(), phone.sessionTimer());
    }
}
