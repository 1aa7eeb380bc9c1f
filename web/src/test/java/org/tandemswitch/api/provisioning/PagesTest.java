package org.tandemswitch.api.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.number.DialString;
import org.tandemswitch.provisioning.Subject;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;

class PagesTest {
    private static final Phone FIRST = phone(1, "anna.9");
    private static final Phone SECOND = phone(2, "ben");
    private static final Phone THIRD = phone(3, "Anna.1");

    private final Pages<Phone> pages = Pages.of(Subject.PHONE, actor -> List.of(THIRD, SECOND, FIRST));

    @Test
    @DisplayName("a page is in the order in which things were added, and the next begins after its last one")
    void in_order() {
        assertThat(pages.page(Actor.SYSTEM, "", 0, 2)).containsExactly(FIRST, SECOND);
        assertThat(pages.page(Actor.SYSTEM, "", 2, 2)).containsExactly(THIRD);
    }

    @Test
    @DisplayName("a part of a name finds it in upper or lower case")
    void by_name() {
        assertThat(pages.page(Actor.SYSTEM, "ANNA.", 0, 9)).containsExactly(FIRST, THIRD);
    }

    private static Phone phone(long id, String number) {
        return new Phone(
                new PhoneId(id),
                new DialString(number),
                DigestSecret.of(number, "realm", "not to be seen"),
                PhoneLock.NONE,
                true);
    }
}
