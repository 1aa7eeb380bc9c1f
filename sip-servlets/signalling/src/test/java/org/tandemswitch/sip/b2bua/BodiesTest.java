package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.servlet.sip.SipServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.interworking.Annex;
import org.tandemswitch.interworking.MediaRules;
import org.tandemswitch.sip.b2bua.FakeSip.Fake;

class BodiesTest {
    private static final String SDP =
            "v=0\r\no=1001 1 1 IN IP4 192.0.2.1\r\ns=Front Desk\r\nm=audio 4000 RTP/AVP 18\r\n";
    private static final String NAMELESS = SDP.replace("o=1001", "o=-").replace("Front Desk", "-");
    private static final String PARTS =
            part("application/isup;version=itu-t92+", "isup") + part("Application/SDP", SDP) + "--x--\r\n";
    private static final MediaRules OPEN = new MediaRules(Annex.PASS, Annex.PASS, false, true, false);
    private static final MediaRules NOBODY = OPEN.namingNobody();

    private final FakeSip sip = new FakeSip();

    private static String part(String type, String body) {
        return "--x\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n";
    }

    @ParameterizedTest
    @DisplayName("only a session description describes media, alone or among parts")
    @CsvSource({
        "application/sdp, true",
        "APPLICATION/SDP;charset=utf-8, true",
        "application/isup, false",
        "multipart/mixed, false"
    })
    void describes_media(String type, boolean describes) {
        assertThat(Bodies.describesMedia(message(type, "x"))).isEqualTo(describes);
    }

    @ParameterizedTest
    @DisplayName("a part counts when it is a description that can be read")
    @CsvSource({
        "Content-Type: application/sdp, true",
        "Content-Transfer-Encoding: binary, true",
        "Content-Transfer-Encoding: base64, false"
    })
    void describes_media_in_parts(String header, boolean describes) {
        String parts = "--x\r\nContent-Type: application/sdp\r\n" + header + "\r\n\r\nv=0\r\n--x--\r\n";

        assertThat(Bodies.describesMedia(message("multipart/mixed;boundary=\"x\"", parts)))
                .isEqualTo(describes);
    }

    @Test
    @DisplayName("what says of which kind a body is travels with it, and what is packed stays as it is")
    void passes_descriptions_of_the_body() {
        Fake from = request("application/sdp", SDP)
                .header("Content-Encoding", "gzip")
                .header("Content-Language", "en")
                .header("MIME-Version", "1.0");

        Fake to = copied(from, new MediaRules(Annex.NO, Annex.PASS, true, true, false));

        assertThat(text(to)).isEqualTo(SDP);
        assertThat(to.headers())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Content-Language", "en")
                .containsEntry("MIME-Version", "1.0");
    }

    @Test
    @DisplayName("RFC 3323 5.3 a description of somebody unknown names nobody, and other parts are left out")
    void names_nobody() {
        Fake whole = copied(request("application/sdp", SDP), NOBODY);
        Fake part = copied(request("multipart/mixed;boundary=x", PARTS), NOBODY);

        assertThat(text(whole)).isEqualTo(NAMELESS);
        assertThat(text(part)).isEqualTo(NAMELESS);
        assertThat(part.get("contentType")).isEqualTo("application/sdp");
        assertThat(part.headers()).doesNotContainKey("Content-Type");
    }

    @ParameterizedTest
    @DisplayName("RFC 3323 5.3 other bodies of somebody unknown are left out, but keys pass")
    @CsvSource({"application/isup, false", "application/dtmf-relay, true", "application/media_control+xml, true"})
    void keeps_what_may_name(String type, boolean passes) {
        Fake from = request(type, "x").header("Content-Disposition", "signal");

        assertThat(copied(from, NOBODY).headers().containsKey("Content-Disposition"))
                .isEqualTo(passes);
        assertThat(copied(from, NOBODY).get("rawContent").equals("")).isEqualTo(!passes);
        assertThat(text(copied(from, OPEN))).isEqualTo("x");
    }

    @ParameterizedTest
    @DisplayName("SI-15 only a live image line turns the call to a fax, and what is repeated is no turn")
    @ValueSource(strings = {"m=image 0 udptl t38", "m=image 4000 udptl t38"})
    void turns_to_fax(String line) {
        Fake request = request("application/sdp", SDP + line + "\r\n");
        boolean live = !line.contains(" 0 ");

        assertThat(MidCallRules.kept(request.as(SipServletRequest.class), OPEN).isPresent())
                .isEqualTo(live);
        Media.heard(request.as(SipServletRequest.class));
        assertThat(MidCallRules.kept(request.as(SipServletRequest.class), OPEN)).isEmpty();
    }

    private Fake request(String type, String body) {
        return sip.incomingInvite()
                .with("rawContent", body.getBytes(StandardCharsets.ISO_8859_1))
                .with("contentType", type);
    }

    private SipServletRequest message(String type, String body) {
        return request(type, body).as(SipServletRequest.class);
    }

    private Fake copied(Fake from, MediaRules receiver) {
        Fake to = sip.requestOn(sip.incomingInvite(), "INVITE");
        Bodies.copy(from.as(SipServletRequest.class), to.as(SipServletRequest.class), receiver);
        return to;
    }

    private static String text(Fake message) {
        return new String((byte[]) message.get("rawContent"), StandardCharsets.ISO_8859_1);
    }
}
