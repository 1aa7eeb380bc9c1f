package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.sip.b2bua.FakeSip.Fake;
import org.tandemswitch.timer.Refresher;
import org.tandemswitch.timer.SessionTerms;

class SessionHeadersTest {
    private final Fake message = new FakeSip().incomingInvite();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1800|1800|",
                " 1800 |1800|",
                "90;refresher=uac|90|UAC",
                "90 ; Refresher = UAS|90|UAS",
                "90;refresher=both|90|",
                "0|0|",
                "0000000000000090|90|",
                "2147483648|2147483648|",
                "99999999999999999999|9999999999|"
            })
    void reads_an_interval_and_who_refreshes(String header, long seconds, Refresher refresher) {
        SessionTerms terms = read("Session-Expires", header);

        assertThat(terms.expires()).contains(Duration.ofSeconds(seconds));
        assertThat(terms.refresher()).isEqualTo(Optional.ofNullable(refresher));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "90.5", "0x5A", ";refresher=uac", "９０"})
    void interval_that_cannot_be_read_is_none(String header) {
        assertThat(read("Session-Expires", header).expires()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Supported|100rel, Timer|true", "Require|timer|true", "Supported|timers|false"})
    @DisplayName("ST-02 support is named in Supported or in Require, beside other options")
    void reads_support(String header, String value, boolean supported) {
        assertThat(read(header, value).supported()).isEqualTo(supported);
    }

    @Test
    @DisplayName("ST-07 an answer with refresher=uac requires the timer beside what it requires already")
    void writes_an_answer() {
        message.header("Require", "100rel");

        SessionHeaders.write(
                new SessionTerms(
                        Optional.of(Duration.ofSeconds(90)),
                        Optional.empty(),
                        Optional.of(Refresher.UAC),
                        true,
                        true,
                        false),
                message.as(SipServletRequest.class));

        assertThat(message.headers())
                .containsEntry("Session-Expires", "90;refresher=uac")
                .containsEntry("Require", "100rel, timer")
                .containsEntry("Supported", "timer")
                .doesNotContainKey("Min-SE");
    }

    private SessionTerms read(String name, String value) {
        return SessionHeaders.read(message.header(name, value).as(SipServletRequest.class));
    }
}
