package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.util.List;
import java.util.stream.Stream;
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
    default void shows_a_page_in_the_order_in_which_phones_were_added() {
        List<Phone> added = Stream.of("1003", "1002", "1001")
                .map(number -> phones().save(aPhone(number)))
                .toList();

        assertThat(phones().page("", 0, 2)).isEqualTo(added.subList(0, 2));
        assertThat(phones().page("", added.get(1).id().value(), 2)).isEqualTo(added.subList(2, 3));
        assertThat(phones().page("", added.get(2).id().value(), 2)).isEmpty();
    }

    @Test
    default void shows_a_page_of_those_whose_number_has_a_part_as_it_is_written() {
        Phone anna = phones().save(aPhone("Anna_1"));
        phones().save(aPhone("Annab1"));
        phones().save(aPhone("2001"));

        assertThat(phones().page("aNNa_", 0, 9)).containsExactly(anna);
        assertThat(phones().page("%", 0, 9)).isEmpty();
        assertThat(phones().page("1", 0, 9)).hasSize(3);
    }

    @Test
    default void tells_those_of_some_numbers_that_there_are() {
        Phone one = phones().save(aPhone("1001"));
        Phone other = phones().save(aPhone("1002"));
        phones().save(aPhone("1003"));
        List<DialString> numbers =
                Stream.of("1009", "1002", "1001").map(DialString::new).toList();

        assertThat(phones().some(List.of())).isEmpty();
        assertThat(phones().some(numbers)).containsExactlyInAnyOrder(one, other);
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
