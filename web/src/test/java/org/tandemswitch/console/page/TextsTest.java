package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.console.records.RecordRow;
import org.tandemswitch.security.PasswordChange;

class TextsTest {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void has_words_for_every_end_reason_side_outcome_and_password_change() {
        List<String> keys = Stream.of(
                        Arrays.stream(EndReason.values()).map(reason -> "reason." + reason.key()),
                        Arrays.stream(HangUpSide.values())
                                .map(side -> "side." + side.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(RecordRow.Outcome.values()).map(outcome -> "outcome." + outcome.key()),
                        Arrays.stream(PasswordChange.values()).map(PasswordChange::messageKey))
                .flatMap(part -> part)
                .toList();

        assertThat(keys).allSatisfy(key -> assertThat(texts.of(key)).isNotEqualTo(key));
    }

    @Test
    void tells_how_many_records_wait_while_the_broker_is_away() {
        assertThat(texts.of("health.broker.down", 0, 312)).contains("312 records wait on disk");
        assertThat(texts.of("health.broker.down", 0, 1)).contains("1 record waits on disk");
        assertThat(texts.of("health.broker.down", 0, 0)).contains("no record waits yet");
    }

    @Test
    void speaks_english_where_a_language_is_missing() {
        assertThat(new Texts(Locale.forLanguageTag("tlh")).of("login.enter")).isEqualTo("Sign in");
    }

    @Test
    void puts_values_in_as_they_are() {
        assertThat(texts.of("gateways.saved", "<script>'{0}")).isEqualTo("\"<script>'{0}\" is saved.");
    }
}
