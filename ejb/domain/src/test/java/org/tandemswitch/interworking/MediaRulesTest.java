package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTest {
    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\n";
    private static final String AUDIO = "m=audio 4000 RTP/AVP 18 97 8 4\r\na=rtpmap:97 G729/8000\r\n";
    private static final String VIDEO = "m=video 4002 RTP/AVP 18\r\na=fmtp:18 x=y\r\n";

    private static String told(Annex annexB, String sdp) {
        return told(annexB, sdp, Optional.empty());
    }

    private static String told(Annex annexB, String sdp, Optional<String> peers) {
        return new MediaRules(annexB, Annex.PASS, true, true, false).told(sdp, peers);
    }

    @ParameterizedTest
    @DisplayName("SI-02 what is said of annex B")
    @CsvSource(
            delimiter = '|',
            value = {
                "PASS | annexb=yes;z=1 | annexb=yes;z=1",
                "YES  | z=1            | z=1;annexb=yes",
                "NO   | annexb=yes;z=1 | z=1;annexb=no",
                "NO   | annexb = yes   | annexb=no",
                "OMIT | annexb=yes;z=1 | z=1",
                "AUTO | annexb=yes     | annexb=yes"
            })
    void rewrites_annex_b(Annex wanted, String came, String told) {
        String before = HEAD + AUDIO + "a=fmtp:18 " + came + "\r\na=fmtp:97 z=2\r\n" + VIDEO;

        assertThat(told(wanted, before))
                .startsWith(HEAD + AUDIO + "a=fmtp:18 " + told + "\r\n")
                .endsWith(VIDEO);
    }

    @Test
    @DisplayName("SI-02 a line is added where there was none, and goes where nothing is left")
    void adds_and_removes_lines() {
        assertThat(told(Annex.NO, HEAD + AUDIO + VIDEO))
                .contains("a=fmtp:18 annexb=no\r\n", "a=fmtp:97 annexb=no\r\n")
                .endsWith(VIDEO);
        assertThat(told(Annex.OMIT, HEAD + AUDIO + "a=fmtp:18 annexb=no\r\n")).isEqualTo(HEAD + AUDIO);
    }

    @Test
    @DisplayName("SI-02 auto says no to a peer that said no")
    void follows_the_peer() {
        String no = HEAD + AUDIO + "a=fmtp:18 annexb=no\r\n";

        assertThat(told(Annex.AUTO, HEAD + AUDIO, Optional.of(no))).contains("a=fmtp:18 annexb=no");
        assertThat(told(Annex.AUTO, HEAD + AUDIO, Optional.of(HEAD + AUDIO))).isEqualTo(HEAD + AUDIO);
    }

    @Test
    void a_description_without_the_codec_stays_as_it_is() {
        String other = HEAD + "m=audio 4000 RTP/AVP 8 0\na=x\n";

        assertThat(told(Annex.NO, other)).isEqualTo(other);
    }

    @Test
    @DisplayName("SI-02 annex A of G.723")
    void rewrites_annex_a() {
        String told = new MediaRules(Annex.PASS, Annex.NO, true, true, false).told(HEAD + AUDIO, Optional.empty());

        assertThat(told).contains("a=fmtp:4 annexa=no\r\n").doesNotContain("annexb");
    }

    @ParameterizedTest
    @DisplayName("RFC 3323 5.3 the head of a description names nobody; what it says of media stays")
    @CsvSource({
        "o=1001 1 1 IN IP4 192.0.2.1, o=- 1 1 IN IP4 192.0.2.1",
        "o=Front Desk 1 1 IN IP4 192.0.2.1, o=- 1 1 IN IP4 192.0.2.1",
        "s=Front Desk, s=-",
        "s=\u00c3\u0085 Desk, s=-",
        "i=the desk calls, ''",
        "u=http://front.example, ''",
        "e=desk@front.example, ''",
        "p=+1 1001, ''",
        "c=IN IP4 192.0.2.1, c=IN IP4 192.0.2.1"
    })
    void names_nobody(String line, String told) {
        String media = "m=audio 4000 RTP/AVP 8\r\ni=left ear\r\n";
        MediaRules rules = new MediaRules(Annex.PASS, Annex.PASS, true, true, false).namingNobody();

        assertThat(rules.changesNothing()).isFalse();
        assertThat(rules.told("v=0\r\n" + line + "\r\nt=0 0\r\n" + media, Optional.empty()))
                .isEqualTo("v=0\r\n" + (told.isEmpty() ? "" : told + "\r\n") + "t=0 0\r\n" + media);
    }
}
