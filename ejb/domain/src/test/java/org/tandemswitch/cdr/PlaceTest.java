package org.tandemswitch.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @Test
    void is_read_as_it_was_written() {
        Place place = aCall("n1-r1-7").endedAt(NOON).cdr().place();

        assertThat(Place.parse(place.toString())).contains(place);
        assertThat(Place.parse(NOON.toString())).contains(new Place(NOON, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", ",n1", "2026-13-01T00:00:00Z"})
    void is_none_of_other_words(String text) {
        assertThat(Place.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1000000000-01-01T00:00:00Z, true", "+1000000000-12-31T00:00:00Z, false"})
    void is_where_records_may_be(String text, boolean first) {
        assertThat(Place.parse(text)).contains(first ? Place.FIRST : Place.LAST);
    }

    @Test
    void calls_that_ended_together_stand_by_their_ids() {
        assertThat(new Place(NOON, "a").isBefore(new Place(NOON, "b"))).isTrue();
        assertThat(new Place(NOON, "b").isBefore(new Place(NOON, "b"))).isFalse();
        assertThat(new Place(NOON, "z").isBefore(new Place(NOON.plusNanos(1000), "")))
                .isTrue();
    }
}
