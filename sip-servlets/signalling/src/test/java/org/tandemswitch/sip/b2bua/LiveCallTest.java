package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipURI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.Call;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.MidCallMethod;
import org.tandemswitch.call.Step;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.sip.b2bua.FakeSip.Fake;
import org.tandemswitch.timer.SessionTerms;

class LiveCallTest {
    private final FakeSip sip = new FakeSip();
    private final FakeHouse host = new FakeHouse(sip);
    private Fake incoming = sip.incomingInvite();
    private Fake outgoing = incoming;

    @BeforeEach
    void aCallerInvites() {
        incoming.header("Supported", "timer, 100rel").header("User-Agent", "secret box");
        invite();
    }

    private void invite() {
        Step first = Call.begin(FakeHouse.attempt(SessionTerms.NONE), FakeHouse.plan(Transport.TCP), "n1");
        LiveCall call = new LiveCall(new CallId("n1-1"), first, incoming.as(SipServletRequest.class), () -> {}, host);
        call.begin(first);
        if (!sip.sent().isEmpty()) {
            outgoing = sip.lastSent();
        }
    }

    @Test
    void invites_the_vendor_with_the_callers_offer_and_nothing_else_of_the_caller() {
        SipURI target = (SipURI) outgoing.get("requestURI");

        assertThat(target.getUser() + "@" + target.getHost() + ":" + target.getPort())
                .isEqualTo("4420@192.0.2.9:5070");
        assertThat(target.getTransportParam()).isEqualTo("tcp");
        assertThat(text(outgoing)).isEqualTo("offer");
        assertThat(outgoing.get("maxForwards")).isEqualTo(69);
        assertThat(outgoing.get("callId")).isNotEqualTo(incoming.get("callId"));
        assertThat(outgoing.headers())
                .containsOnlyKeys("Allow", "Supported", "Session-Expires", "Min-SE")
                .containsEntry("Supported", "100rel, timer");
    }

    @Test
    void relays_ringing_answer_and_confirmation() {
        vendorAnswers(180);
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("180 INVITE");

        vendorAnswers(200);
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("200 INVITE");
        assertThat(host.records).hasSize(2).hasOnlyElementsOfType(CallRecord.Began.class);

        Fake ack = sip.requestOn(incoming, "ACK").with("rawContent", bytes("late answer"));
        legOf(incoming).acknowledged(ack.as(SipServletRequest.class));
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("ACK");
        assertThat(text(sip.lastSent())).isEqualTo("late answer");
    }

    @Test
    void relays_a_reliable_ringing_reliably_and_its_confirmation_back() {
        respond(sip.answer(outgoing, 183).header("RSeq", "1"));
        assertThat(sip.lastSent().get("sentBy")).isEqualTo("sendReliably");

        request(incoming, "PRACK", MidCallMethod.PRACK);
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("PRACK");
        assertThat(sip.lastSent().get("session")).isEqualTo(outgoing.get("session"));
    }

    @Test
    void relays_a_request_and_its_answer() {
        talk();

        request(outgoing, "INFO", MidCallMethod.INFO);
        Fake relayed = sip.lastSent();
        assertThat(relayed.get("session")).isEqualTo(incoming.get("session"));

        Leg.of(sip.answer(relayed, 415).as(SipServletResponse.class))
                .orElseThrow()
                .responded(sip.answer(relayed, 415).as(SipServletResponse.class));
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("415 INFO");
        assertThat(sip.lastSent().get("session")).isEqualTo(outgoing.get("session"));
    }

    @Test
    void a_vendor_that_answers_while_the_caller_cancels_is_let_go() {
        incoming.with("cancelled", true);

        vendorAnswers(200);
        legOf(incoming).cancelled(sip.requestOn(incoming, "CANCEL").as(SipServletRequest.class));

        assertThat(sip.sent()).extracting(FakeSip::summary).endsWith("ACK", "BYE");
        assertThat(theRecord().endReason()).isEqualTo(EndReason.CALLER_CANCEL);
    }

    @Test
    void accepted_re_invite_that_the_asker_has_cancelled_is_acknowledged_and_the_call_goes_on() {
        talk();
        Fake reInvite = sip.requestOn(incoming, "INVITE");
        legOf(incoming).requested(reInvite.as(SipServletRequest.class), MidCallMethod.INVITE);
        Fake relayed = sip.lastSent();
        reInvite.with("cancelled", true);
        legOf(incoming).cancelled(sip.requestOn(incoming, "CANCEL").as(SipServletRequest.class));

        legOf(outgoing).responded(sip.answer(relayed, 200).as(SipServletResponse.class));

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("ACK");
        assertThat(sip.lastSent().get("session")).isEqualTo(outgoing.get("session"));
        assertThat(host.records).hasSize(2).hasOnlyElementsOfType(CallRecord.Began.class);
    }

    @Test
    void ack_after_a_cancelled_re_invite_confirms_nothing_twice() {
        talk();
        Fake reInvite = sip.requestOn(incoming, "INVITE");
        legOf(incoming).requested(reInvite.as(SipServletRequest.class), MidCallMethod.INVITE);
        Fake relayed = sip.lastSent();
        reInvite.with("cancelled", true);
        legOf(outgoing).responded(sip.answer(relayed, 200).as(SipServletResponse.class));
        int before = sip.sent().size();

        legOf(incoming).acknowledged(sip.requestOn(incoming, "ACK").as(SipServletRequest.class));

        assertThat(sip.sent()).hasSize(before);
    }

    @Test
    @DisplayName("GS-17 a vendor says for how long it wants to be left alone")
    void hears_how_long_to_leave_a_vendor_alone() {
        respond(sip.answer(outgoing, 503).header("Retry-After", "120 (maintenance);duration=60"));

        assertThat(host.trials).singleElement().satisfies(trial -> assertThat(trial.comeLater())
                .contains(Duration.ofSeconds(120)));
    }

    @Test
    @DisplayName("RS-06 an answer the container made because nothing came is not the vendor's")
    void tells_silence_from_a_refusal() {
        outgoing.as(SipServletRequest.class).setAttribute("org.tandemswitch.sip.unanswered", true);

        vendorAnswers(408);

        assertThat(theRecord().endReason()).isEqualTo(EndReason.CONNECTION_TIMEOUT);
        assertThat(theRecord().peerStatus()).isEmpty();
    }

    @Test
    @DisplayName("TO-02 the 100 of a vendor, of which the API does not tell, is heard")
    void hears_trying() {
        SipSession session = (SipSession) outgoing.get("session");

        ((Runnable) session.getAttribute("org.tandemswitch.sip.trying")).run();

        assertThat(host.scheduled.get(0).view().state()).isEqualTo(CallState.TRYING);
    }

    @Test
    void a_request_that_cannot_be_relayed_is_answered() {
        talk();

        request(incoming, "PRACK", MidCallMethod.PRACK);

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("500 PRACK");
    }

    @Test
    void a_body_without_a_type_or_with_a_shouted_one_is_relayed_as_what_it_is() {
        respond(sip.answer(outgoing, 183).with("rawContent", bytes("v=0")));
        assertThat(sip.lastSent().get("contentType")).isEqualTo("application/sdp");

        respond(sip.answer(outgoing, 183)
                .with("rawContent", bytes("x"))
                .with("contentType", "Multipart/Mixed;boundary=Aa"));
        assertThat(sip.lastSent().headers()).containsEntry("Content-Type", "Multipart/Mixed;boundary=Aa");
    }

    @Test
    void a_deadline_that_the_call_has_outlived_means_nothing() {
        talk();

        host.scheduled.forEach(LiveCall::deadlinePassed);

        assertThat(host.records).hasSize(2).hasOnlyElementsOfType(CallRecord.Began.class);
    }

    @Test
    void a_second_phone_that_picks_up_is_let_go() {
        talk();
        int before = sip.sent().size();
        Fake fork =
                sip.answer(outgoing, 200).with("session", sip.incomingInvite().get("session"));

        legOf(outgoing).responded(fork.as(SipServletResponse.class));

        assertThat(sip.sent().subList(before, sip.sent().size()))
                .extracting(FakeSip::summary)
                .containsExactly("ACK", "BYE");
        assertThat(host.records).hasSize(2);
    }

    @Test
    void writes_the_record_although_the_network_is_gone() {
        talk();
        sip.breakTheNetwork();

        legOf(incoming).hungUp(sip.requestOn(incoming, "BYE").as(SipServletRequest.class));

        assertThat(theRecord().endReason()).isEqualTo(EndReason.NORMAL_CLEARING);
        assertThat(host.released).isEqualTo(1);
    }

    @Test
    void a_vendor_that_cannot_be_reached_counts_as_a_refusal() {
        incoming = sip.incomingInvite();
        sip.breakTheNetwork();

        invite();

        assertThat(theRecord().endReason()).isEqualTo(EndReason.REMOTE_FAILURE);
        assertThat(host.released).isEqualTo(1);
    }

    private Cdr theRecord() {
        List<Cdr> records =
                host.records.stream().flatMap(one -> one.cdrIfEnded().stream()).toList();
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private void talk() {
        vendorAnswers(200);
        legOf(incoming).acknowledged(sip.requestOn(incoming, "ACK").as(SipServletRequest.class));
    }

    private void vendorAnswers(int status) {
        respond(sip.answer(outgoing, status));
    }

    private void respond(Fake response) {
        legOf(outgoing).responded(response.as(SipServletResponse.class));
    }

    private void request(Fake on, String name, MidCallMethod method) {
        legOf(on).requested(sip.requestOn(on, name).as(SipServletRequest.class), method);
    }

    private static Leg legOf(Fake message) {
        return Leg.of(message.as(SipServletRequest.class)).orElseThrow();
    }

    private static String text(Fake message) {
        return new String((byte[]) message.get("rawContent"), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
