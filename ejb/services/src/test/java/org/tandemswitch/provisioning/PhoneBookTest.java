package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.registrar.KnownPhones;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.Rights;

class PhoneBookTest {
    private static final Actor NOBODY = new Actor("nobody", "192.0.2.1", Rights.NONE);

    private final PhoneBook book = new PhoneBook();

    @BeforeEach
    void wire() {
        book.phones = new MemoryPhones();
        book.known = new KnownPhones() {
            @Override
            public PhoneTable now() {
                return PhoneTable.of(List.of(aPhone("2001"), aPhone("2002")));
            }
        };
    }

    @Test
    @DisplayName("all phones are those that the node knows, in its order; nothing is read")
    void all_are_known() {
        assertThat(book.all(Actor.SYSTEM)).containsExactly(aPhone("2001"), aPhone("2002"));
    }

    @Test
    void page_is_of_what_is_stored() {
        Phone stored = book.phones.save(aPhone("3001"));

        assertThat(book.page(Actor.SYSTEM, "300", 0, 9)).containsExactly(stored);
    }

    @Test
    @DisplayName("US-01 phones are shown to nobody who may not view them")
    void whoever_may_not_view_phones_sees_none() {
        assertThatThrownBy(() -> book.all(NOBODY)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> book.page(NOBODY, "", 0, 9)).isInstanceOf(NotAllowed.class);
    }
}
