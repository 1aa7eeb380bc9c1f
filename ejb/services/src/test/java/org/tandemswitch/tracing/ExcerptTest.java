package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.Passage;

class ExcerptTest {
    private static final SourceAddress ADDRESS = new SourceAddress(new IpAddress("192.0.2.1"), 5060);

    private final Excerpt excerpt = new Excerpt(3);

    @Test
    void the_first_and_the_newest_are_kept_and_the_rest_is_counted() {
        messages(10).forEach(excerpt::add);

        assertThat(texts()).containsExactly("0", "1", "2", "7", "8", "9");
        assertThat(excerpt.leftOut()).isEqualTo(4);
    }

    @Test
    void what_two_traces_have_recorded_is_told_once_and_left_out_once() {
        List<Passage> twice = new ArrayList<>(messages(10));
        twice.addAll(messages(10));
        Collections.shuffle(twice, new Random(7));

        twice.forEach(excerpt::add);

        assertThat(texts()).containsExactly("0", "1", "2", "7", "8", "9");
        assertThat(excerpt.leftOut()).isEqualTo(4);
    }

    @Test
    void nothing_is_left_out_of_what_is_short() {
        messages(6).forEach(excerpt::add);

        assertThat(texts()).containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(excerpt.leftOut()).isZero();
    }

    private List<String> texts() {
        return excerpt.messages().stream().map(Passage::text).toList();
    }

    private static List<Passage> messages(int count) {
        return IntStream.range(0, count).mapToObj(ExcerptTest::message).toList();
    }

    private static Passage message(int number) {
        return new Passage(
                Instant.EPOCH.plusSeconds(number), true, Transport.UDP, ADDRESS, ADDRESS, Integer.toString(number));
    }
}
