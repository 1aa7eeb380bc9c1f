package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.console.records.RecordRow;
import org.tandemswitch.security.CodeChange;
import org.tandemswitch.security.PasswordChange;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Barrier;
import org.tandemswitch.user.Role;

class TextsTest {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void has_words_for_everything_that_is_one_of_a_few() {
        List<String> keys = Stream.of(
                        Arrays.stream(EndReason.values()).map(reason -> "reason." + reason.key()),
                        Arrays.stream(HangUpSide.values())
                                .map(side -> "side." + side.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(RecordRow.Outcome.values()).map(outcome -> "outcome." + outcome.key()),
                        Arrays.stream(PasswordChange.values()).map(PasswordChange::messageKey),
                        Arrays.stream(CodeChange.values()).map(CodeChange::messageKey),
                        Arrays.stream(Barrier.values()).map(barrier -> "login." + barrier.key()),
                        Arrays.stream(Deed.values()).map(deed -> "deed." + deed.key()),
                        Arrays.stream(Area.values()).map(area -> "area." + area.key()),
                        Arrays.stream(Access.values()).map(access -> "access." + access.key()),
                        Arrays.stream(Role.values()).map(role -> "role." + role.key()),
                        Arrays.stream(Role.values()).map(role -> "role." + role.key() + ".does"))
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
    void tells_how_many_vendors_get_no_calls() {
        assertThat(texts.of("health.vendors.some", 1, 0, 3)).startsWith("1 of 3 open vendors gets no calls");
        assertThat(texts.of("health.vendors.some", 2, 0, 3)).startsWith("2 of 3 open vendors get no calls");
        assertThat(texts.of("health.vendors.ok", 0, 0, 0)).isEqualTo("none is open");
        assertThat(texts.of("health.vendors.ok", 0, 0, 3)).isEqualTo("all 3 open ones get calls");
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
