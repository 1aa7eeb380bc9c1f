package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import org.junit.jupiter.api.Test;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;

/** What every store of phones does. */
public interface PhonesContract {
    /** The same empty store for all calls of one test. */
    Phones phones();

    @Test
    default void gives_each_new_phone_an_id_and_keeps_the_rest() {
        Phone one = phones().save(aPhone("1001"));
        Phone other = phones().save(aPhone("1002", PhoneLock.INCOMING));

        assertThat(one.id().value()).isPositive().isNotEqualTo(other.id().value());
        assertThat(one).usingRecursiveComparison().ignoringFields("id").isEqualTo(aPhone("1001"));
        assertThat(phones().find(other.id())).contains(other);
    }

    @Test
    default void finds_a_phone_by_its_number() {
        Phone one = phones().save(aPhone("1001"));

        assertThat(phones().find(new DialString("1001"))).contains(one);
        assertThat(phones().find(new DialString("1009"))).isEmpty();
    }

    @Test
    default void whoever_locks_a_phone_gets_it_as_it_is() {
        Phone one = phones().save(aPhone("1001"));

        assertThat(phones().lock(one.id())).contains(one);
        assertThat(phones().lock(PhoneId.NEW)).isEmpty();
    }

    @Test
    default void shows_all_by_number() {
        phones().save(aPhone("1002"));
        phones().save(aPhone("1001"));

        assertThat(phones().all()).extracting(phone -> phone.number().value()).containsExactly("1001", "1002");
    }

    @Test
    default void replaces_a_known_phone() {
        Phone stored = phones().save(aPhone("1001"));

        Phone changed = new Phone(
                stored.id(),
                new DialString("2001"),
                aPhone("2001").secret(),
                PhoneLock.BOTH,
                false,
                Peculiarities.parse("display=On"));
        phones().save(changed);

        assertThat(phones().all()).containsExactly(changed);
    }

    @Test
    default void deletes_and_does_not_mind_unknown_ones() {
        Phone stored = phones().save(aPhone("1001"));

        phones().delete(stored.id());
        phones().delete(new PhoneId(987654));

        assertThat(phones().all()).isEmpty();
    }
}
