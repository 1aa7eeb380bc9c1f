package org.tandemswitch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.publication.PublishOutcome.Accepted;
import org.tandemswitch.publication.PublishOutcome.Refused;

class PublishRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final PublishWish FIRST =
            new PublishWish("gateway-load", List.of(), Optional.empty(), Optional.of("text/plain"), "load: 85\r\n");
    private static final Publication KNOWN = new Publication("known", 40, NOW.plusSeconds(100));

    private final PublishRules rules = PublishRules.of(ParameterSet.STANDARD);

    private PublishOutcome decide(PublishWish wish) {
        return rules.decide(wish, Optional.of(KNOWN), "new", NOW);
    }

    private static PublishWish with(String tag, String expires, String body) {
        return new PublishWish(
                FIRST.event(),
                tag.isEmpty() ? List.of() : List.of(tag.split(" ")),
                Optional.of(expires).filter(text -> !text.isEmpty()),
                FIRST.type(),
                body);
    }

    @Test
    @DisplayName("SI-06 a load counts as long as the parameter says")
    void first_publication() {
        assertThat(decide(FIRST))
                .isEqualTo(new Accepted(
                        "new", Duration.ofSeconds(300), Optional.of(new Publication("new", 85, NOW.plusSeconds(300)))));
    }

    @ParameterizedTest(name = "SI-06 \"{0}\" with Expires \"{1}\" and the body \"{2}\": load {3} for {4} s")
    @CsvSource({
        "'', 60, load: 7, 7, 60",
        "'', 3600, LOAD:100, 100, 300",
        "'', soon, load: 7, 7, 300",
        "known, '', '', 40, 300",
        "known, 30, '', 40, 30",
        "known, 60, load: 0, 0, 60",
        "'', 60, 'calls: 3\nload: 55\nvendor: x', 55, 60"
    })
    void accepted(String tag, String expires, String body, int load, int seconds) {
        assertThat(decide(with(tag, expires, body)))
                .isEqualTo(new Accepted(
                        "new",
                        Duration.ofSeconds(seconds),
                        Optional.of(new Publication("new", load, NOW.plusSeconds(seconds)))));
    }

    @ParameterizedTest
    @CsvSource({"known, ''", "'', load: 9"})
    void expiry_of_zero_takes_it_back(String tag, String body) {
        assertThat(decide(with(tag, "0", body))).isEqualTo(new Accepted("new", Duration.ZERO, Optional.empty()));
    }

    @ParameterizedTest(name = "RFC 3903 \"{0}\" with Expires \"{1}\" and the body \"{2}\" is refused: {3}")
    @CsvSource({
        "other, '', load: 1, UNKNOWN_TAG",
        "other, 0, '', UNKNOWN_TAG",
        "known other, '', load: 1, UNREADABLE",
        "'', 29, load: 1, TOO_BRIEF",
        "known, 1, '', TOO_BRIEF",
        "'', '', '', UNREADABLE",
        "'', '', load: 101, UNREADABLE",
        "'', '', load: 007, UNREADABLE",
        "'', '', load: -1, UNREADABLE",
        "'', '', overload: 1, UNREADABLE",
        "'', '', load: 1 of 2, UNREADABLE"
    })
    void refused(String tag, String expires, String body, Refused expected) {
        assertThat(decide(with(tag, expires, body))).isEqualTo(expected);
    }

    @Test
    void what_is_over_is_not_known_any_more() {
        PublishOutcome outcome = rules.decide(with("known", "", ""), Optional.of(KNOWN), "new", NOW.plusSeconds(100));

        assertThat(outcome).isEqualTo(Refused.UNKNOWN_TAG);
    }

    @Test
    void other_events_and_other_bodies_are_not_understood() {
        PublishWish presence = new PublishWish("presence", List.of(), Optional.empty(), FIRST.type(), FIRST.body());
        PublishWish html =
                new PublishWish(FIRST.event(), List.of(), Optional.empty(), Optional.of("text/html"), FIRST.body());
        PublishWish dressed = new PublishWish(
                "Gateway-Load;id=7",
                List.of(),
                Optional.empty(),
                Optional.of("Text/Plain; charset=UTF-8"),
                FIRST.body());

        assertThat(decide(presence)).isEqualTo(Refused.UNKNOWN_EVENT);
        assertThat(decide(html)).isEqualTo(Refused.UNKNOWN_TYPE);
        assertThat(decide(dressed)).isInstanceOf(Accepted.class);
    }

    @Test
    @DisplayName("SI-06 only a load of a hundred keeps calls away, and only while it counts")
    void full() {
        assertThat(new Publication("t", 100, NOW).isFull(NOW.minusMillis(1))).isTrue();
        assertThat(new Publication("t", 100, NOW).isFull(NOW)).isFalse();
        assertThat(new Publication("t", 99, NOW).isFull(NOW.minusMillis(1))).isFalse();
    }
}
