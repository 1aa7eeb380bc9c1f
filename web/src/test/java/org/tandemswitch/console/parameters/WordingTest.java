package org.tandemswitch.console.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.parameter.Parameters;

class WordingTest {
    private final Wording wording = new Wording();

    WordingTest() {
        wording.texts = new Texts(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SS_SIP_TIMEOUT_INVITE | 1–300",
                "SS_SIP_SEND_RETRY | Auto or 1–10",
                "SS_SIP_RESEND_INTERVAL | 1–10 values, each 0.001–3600",
                "SS_SIP_AUTHENTICATION_REALM | up to 128 characters",
                "SS_SIP_REDIRECT_SERVER_IP | host or address",
                "SS_MEDIA_PROXY_PORT_RANGE | first and last port with a comma, such as 40000,59999",
                "SERVER_CDR_REAL_TIME_REPORT_SERVER | host:port",
                "SERVER_ALARM_EMAIL | Default or list: e-mail address"
            })
    void says_shortly_what_is_allowed(String name, String allowed) {
        assertThat(wording.allowed(Parameters.find(name).orElseThrow())).isEqualTo(allowed);
    }
}
