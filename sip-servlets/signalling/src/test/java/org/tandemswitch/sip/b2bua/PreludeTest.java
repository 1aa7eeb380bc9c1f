package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.sip.b2bua.FakeSip.Fake;
import org.tandemswitch.timer.SessionTerms;

class PreludeTest {
    private static final String SDP = "v=0\r\nm=audio 4000 RTP/AVP 18\r\na=fmtp:18 annexb=yes\r\n";

    private final FakeSip sip = new FakeSip();
    private final Fake incoming = sip.incomingInvite().header("Supported", "100rel");
    private final Fake outgoing = sip.incomingInvite();
    private final Vendor vendor = vendor(outgoing);
    private Prelude prelude = prelude(Dialect.STANDARD);

    @Test
    @DisplayName(
            "SI-03 what a vendor said that is not asked any more is confirmed by the switch, and no more of it is told")
    void forgets_the_vendor_before() throws IOException {
        progress(183, "1");
        progress(183, "2");
        prelude.startOver();

        Optional<SipServletRequest> told = prelude.confirmed(prack(), vendor(sip.incomingInvite()));

        assertThat(told).isEmpty();
        assertThat(sip.sent()).extracting(FakeSip::summary).containsExactly("183 INVITE", "200 PRACK");
    }

    @Test
    @DisplayName("SI-03 an answer waits for the confirmation and is told then")
    void tells_the_answer_after_the_confirmation() throws IOException {
        progress(183, "1");
        prelude.answer(sip.answer(outgoing, 200).as(SipServletResponse.class), SessionTerms.NONE);
        assertThat(sip.sent()).hasSize(1);

        Optional<SipServletRequest> told = prelude.confirmed(prack(), vendor);

        assertThat(told).isEmpty();
        assertThat(sip.sent())
                .extracting(FakeSip::summary)
                .containsExactly("183 INVITE", "200 PRACK", "PRACK", "200 INVITE");
        assertThat(sip.sent().get(2).headers()).containsEntry("RAck", "1");
    }

    @Test
    @DisplayName("SI-03 an answer that waited is told although the vendor can be confirmed nothing any more")
    void tells_the_answer_when_the_vendor_is_out_of_reach() throws IOException {
        SipServletResponse confirmed = sip.answer(outgoing, 183)
                .header("RSeq", "1")
                .with("confirmed", true)
                .as(SipServletResponse.class);
        prelude.progress(confirmed, vendor);
        prelude.answer(sip.answer(outgoing, 200).as(SipServletResponse.class), SessionTerms.NONE);

        assertThatThrownBy(() -> prelude.confirmed(prack(), vendor)).isInstanceOf(IllegalStateException.class);

        assertThat(sip.sent()).extracting(FakeSip::summary).containsExactly("183 INVITE", "200 PRACK", "200 INVITE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-1", "12345678901"})
    @DisplayName("RFC 3262 a progress whose number is none is told like any other")
    void tells_what_nobody_could_confirm(String number) throws IOException {
        progress(183, number);
        progress(183, number);

        assertThat(sip.sent()).extracting(FakeSip::summary).containsExactly("183 INVITE", "183 INVITE");
        assertThat(sip.sent()).extracting(sent -> sent.get("sentBy")).containsOnly("send");
    }

    @Test
    @DisplayName("SI-03 a confirmation that describes media is for the vendor to answer")
    void passes_a_confirmation_with_media_on() throws IOException {
        progress(183, "1");
        Fake prack = sip.requestOn(incoming, "PRACK").with("rawContent", bytes(SDP));

        Optional<SipServletRequest> told = prelude.confirmed(prack.as(SipServletRequest.class), vendor);

        assertThat(told).map(passed -> passed.getHeader("RAck")).contains("1");
        assertThat(sip.sent()).hasSize(1);
    }

    @Test
    @DisplayName("RFC 3262 an answer is owed until the caller has confirmed all that comes before it")
    void owes_the_answer_until_it_is_told() throws IOException {
        progress(183, "1");
        progress(183, "2");
        boolean before = prelude.owesAnswer();
        prelude.answer(sip.answer(outgoing, 200).as(SipServletResponse.class), SessionTerms.NONE);
        prelude.confirmed(prack(), vendor);
        boolean meanwhile = prelude.owesAnswer();
        prelude.confirmed(prack(), vendor);

        assertThat(before).isFalse();
        assertThat(meanwhile).isTrue();
        assertThat(prelude.owesAnswer()).isFalse();
    }

    @Test
    @DisplayName("SI-02 a description that the answer repeats is told as the first one was, in place of another body")
    void repeats_media_by_the_same_rules() throws IOException {
        prelude = prelude(Dialect.of(Peer.CLIENT, Peculiarities.parse("annexB=no"), ParameterSet.STANDARD));
        prelude.progress(
                sip.answer(outgoing, 183).with("rawContent", bytes(SDP)).as(SipServletResponse.class), vendor);
        Fake early = sip.lastSent();

        prelude.answer(
                sip.answer(outgoing, 200)
                        .with("rawContent", bytes("isup"))
                        .with("contentType", "application/isup")
                        .header("Content-Disposition", "signal")
                        .as(SipServletResponse.class),
                SessionTerms.NONE);

        assertThat(text(early)).contains("annexb=no");
        assertThat(text(sip.lastSent())).isEqualTo(text(early));
        assertThat(sip.lastSent().get("contentType")).isEqualTo("application/sdp");
        assertThat(sip.lastSent().headers()).doesNotContainKey("Content-Disposition");
    }

    private Prelude prelude(Dialect dialect) {
        return new Prelude(incoming.as(SipServletRequest.class), dialect);
    }

    private static Vendor vendor(Fake invite) {
        return new Vendor(
                FakeHouse.plan(Transport.TCP).legs().get(0),
                invite.as(SipServletRequest.class),
                SessionTerms.NONE,
                Optional.empty());
    }

    private void progress(int status, String sequence) throws IOException {
        prelude.progress(sip.answer(outgoing, status).header("RSeq", sequence).as(SipServletResponse.class), vendor);
    }

    private SipServletRequest prack() {
        return sip.requestOn(incoming, "PRACK").as(SipServletRequest.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(Fake message) {
        return new String((byte[]) message.get("rawContent"), StandardCharsets.US_ASCII);
    }
}
