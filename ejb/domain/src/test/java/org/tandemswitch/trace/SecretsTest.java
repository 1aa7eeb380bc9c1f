package org.tandemswitch.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String SECRET = "5ec4e75ec4e75ec4e75ec4e75ec4e75e";

    @ParameterizedTest
    @ValueSource(strings = {"sip:", "\n", "sip:a", "\n a", "a@sip:", "sip:,", ",SIP:a:", ","})
    @DisplayName("nobody keeps the recorder busy with a message made for it")
    void takes_no_longer_than_the_message_is_long(String again) {
        String message = "REGISTER sip:h SIP/2.0\r\n" + again.repeat(200_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Secrets.masked(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Digest username=\"2001\", realm=\"t\", nonce=\"n\", uri=\"sip:h\", response=\"%s\"\r\n",
                "AUTHORIZATION  : digest response=\"%s\"\r\n",
                "Proxy-Authorization: Digest username=\"2001\",\r\n response = \"%s\"\r\n",
                "Proxy-Authorization: Digest username=\"2001\" response=\"%s\"\r\n",
                "Authorization: Digest username=\"20\\\"01\", response=%s\r\n",
                "Authorization: Digest username=\"unfinished, response=\"%s\r\n",
                "Authorization: Basic %s\r\n",
                "Authorization: Bearer %s\r\n",
                "Authentication-Info: rspauth=\"%s\", qop=auth\r\n",
                "X: y\rAuthorization: Digest response=\"%s\"\r\n",
                "Authorization: Digest username=\"2001\",\rresponse=\"%s\"\r\n",
                "Contact: <sip:2001:%s@192.0.2.1>\r\n",
                "Contact: <SIP:2001:%s@192.0.2.1>\r\n",
                "Contact: <Sips:20,01:%s@192.0.2.1>\r\n",
                "Contact: <sip:2001:se,%s@192.0.2.1>\r\n",
                "Contact: sip:192.0.2.1:5060,sip:2001:%s@192.0.2.1\r\n",
                "\r\nAuthorization: Digest cnonce=\"%s\"\r\n",
                "Content-Length: 9\r\n\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:%s|2^20\r\n",
                "Content-Length: 9\r\n\r\na=key-mgmt:mikey %s\r\n",
                "Content-Length: 9\r\n\r\na=ice-pwd:%s\r\n",
                "Content-Length: 9\r\n\r\nk=base64:%s\r\n",
                "Content-Length: 9\r\n\r\nINVITE sip:h SIP/2.0\r\nAuthorization: Digest response=\"%s\"\r\n",
                "Content-Length: 9\n\na=crypto:1 X inline:%s\n"
            })
    @DisplayName("DT-03 a secret is struck out wherever it stands")
    void secret_is_struck_out_wherever_it_stands(String line) {
        String message = "REGISTER sip:h SIP/2.0\r\n" + line.replace("%s", SECRET);

        assertThat(Secrets.masked(message)).doesNotContain(SECRET).hasSameSizeAs(message);
    }

    @Test
    void what_is_needed_to_understand_a_failed_sign_in_stays() {
        String masked =
                Secrets.masked("REGISTER sip:h SIP/2.0\r\nAuthorization: Digest username=\"2001\", realm=\"tandem\","
                        + " uri=\"sip:h\", algorithm=SHA-256, nc=00000001, response=\"" + SECRET + "\"\r\n\r\n");

        assertThat(masked)
                .contains("username=\"2001\", realm=\"tandem\", uri=\"sip:h\", algorithm=SHA-256, nc=00000001")
                .contains("response=\"" + "*".repeat(32) + "\"");
    }

    @Test
    void ordinary_message_stays_as_it_is() {
        String message = "INVITE sip:1@192.0.2.1:5060 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.2:5070;branch=z9hG4bK1\r\n"
                + "From: <sip:2@h>;tag=1\r\nTo: <sip:1@h:5060>\r\nCall-ID: a@b\r\nCSeq: 1 INVITE\r\n"
                + "Contact: sip:192.0.2.2:5070,SIP:2@192.0.2.2, <sip:2@192.0.2.2>\r\n\r\n"
                + "v=0\r\no=- 1 1 IN IP4 192.0.2.2\r\na=ice-ufrag:8hhY\r\na=rtpmap:0 PCMU/8000\r\n";

        assertThat(Secrets.masked(message)).isEqualTo(message);
    }

    @Property
    void length_never_changes(@ForAll String text) {
        assertThat(Secrets.masked("Authorization: Digest " + text)).hasSize(22 + text.length());
    }
}
