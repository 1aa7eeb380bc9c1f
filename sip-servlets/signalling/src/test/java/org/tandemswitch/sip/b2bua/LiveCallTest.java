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
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.MidCallMethod;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.call.Step;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
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
        invite(FakeHouse.plan(Transport.TCP));
    }

    private void invite(CallPlan plan) {
        Step first = Call.begin(FakeHouse.attempt(SessionTerms.NONE), plan, "n1");
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
        assertThat(sip.sent()).extracting(FakeSip::summary).endsWith("200 PRACK", "PRACK");
        assertThat(sip.lastSent().get("session")).isEqualTo(outgoing.get("session"));
    }

    @Test
    @DisplayName("SI-03 of two reliable answers that come at once the caller's confirmations each reach their own")
    void confirms_what_the_caller_has_confirmed() {
        respond(sip.answer(outgoing, 183).header("RSeq", "2"));
        respond(sip.answer(outgoing, 183).header("RSeq", "3"));

        request(incoming, "PRACK", MidCallMethod.PRACK);
        assertThat(confirmedToTheVendor()).containsExactly("2");

        request(incoming, "PRACK", MidCallMethod.PRACK);
        assertThat(confirmedToTheVendor()).containsExactly("2", "3");
    }

    @Test
    @DisplayName("SI-03 a reliable answer that repeats another, or comes before its time, is not told")
    void ignores_repetitions_and_gaps() {
        respond(sip.answer(outgoing, 183).header("RSeq", "1"));
        respond(sip.answer(outgoing, 180));
        respond(sip.answer(outgoing, 183).header("RSeq", "1"));
        respond(sip.answer(outgoing, 183).header("RSeq", "3"));

        request(incoming, "PRACK", MidCallMethod.PRACK);

        assertThat(sip.sent())
                .extracting(FakeSip::summary)
                .containsExactly("INVITE", "183 INVITE", "200 PRACK", "PRACK", "180 INVITE");
        assertThat(confirmedToTheVendor()).containsExactly("1");
    }

    private List<String> confirmedToTheVendor() {
        return sip.sent().stream()
                .filter(message -> FakeSip.summary(message).equals("PRACK"))
                .map(message -> message.headers().getOrDefault("RAck", ""))
                .toList();
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
    @DisplayName("RFC 3261 section 13.2.2.4: a phone that was let go does not end the call of the one that picked up")
    void what_another_branch_says_is_nothing_to_the_call() {
        talk();
        Fake bye = onOtherBranch("BYE");
        Fake info = onOtherBranch("INFO");
        int before = sip.sent().size();

        legOf(outgoing).hungUp(bye.as(SipServletRequest.class));
        legOf(outgoing).requested(info.as(SipServletRequest.class), MidCallMethod.INFO);

        assertThat(sip.sent().subList(before, sip.sent().size()))
                .extracting(FakeSip::summary)
                .containsExactly("481 INFO");
        assertThat(host.records).hasSize(2).hasOnlyElementsOfType(CallRecord.Began.class);
    }

    private Fake onOtherBranch(String method) {
        return sip.requestOn(sip.incomingInvite(), method);
    }

    @Test
    @DisplayName("GS-16 what an abandoned vendor was asked is answered by the switch, its own answer is late")
    void answers_what_an_abandoned_vendor_was_asked() {
        incoming = sip.incomingInvite();
        invite(twoVendors());
        vendorAnswers(183);
        request(incoming, "INFO", MidCallMethod.INFO);
        Fake relayed = sip.lastSent();
        int before = sip.sent().size();

        vendorAnswers(503);
        respond(sip.answer(relayed, 481));

        assertThat(sip.sent().subList(before, sip.sent().size()))
                .extracting(FakeSip::summary)
                .containsExactly("500 INFO", "INVITE");
    }

    @Test
    @DisplayName("GS-16 what a vendor has answered before it was given up is not answered again")
    void answers_nothing_twice() {
        incoming = sip.incomingInvite();
        invite(twoVendors());
        vendorAnswers(183);
        request(incoming, "INFO", MidCallMethod.INFO);
        respond(sip.answer(sip.lastSent(), 200));
        int before = sip.sent().size();

        vendorAnswers(503);

        assertThat(sip.sent().subList(before, sip.sent().size()))
                .extracting(FakeSip::summary)
                .containsExactly("INVITE");
    }

    private static CallPlan twoVendors() {
        CallPlan one = FakeHouse.plan(Transport.TCP);
        PlannedLeg leg = one.legs().get(0);
        PlannedLeg next = new PlannedLeg(
                new GatewayRef(new GatewayId(3), "next"), leg.target(), leg.caller(), leg.callee(), leg.rules());
        return new CallPlan(
                one.client(), List.of(leg, next), one.switching(), one.processing(), one.timers(), one.session());
    }

    @Test
    @DisplayName("RFC 3262 a caller to whom the answer could not be told yet is refused when the call ends")
    void refuses_a_caller_that_does_not_know_of_the_answer() {
        answerBeforeTheConfirmation();

        host.scheduled.get(0).end(EndReason.SHUTDOWN);

        assertThat(sip.sent()).extracting(FakeSip::summary).endsWith("ACK", "BYE", "503 INVITE");
    }

    @Test
    @DisplayName("RFC 3262 a vendor that hangs up before its answer was told has not been there for the caller")
    void refuses_a_caller_whose_vendor_has_left() {
        answerBeforeTheConfirmation();

        legOf(outgoing).hungUp(sip.requestOn(outgoing, "BYE").as(SipServletRequest.class));

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("480 INVITE");
    }

    @Test
    @DisplayName("RFC 3261 section 15.1.2: the INVITE of a caller that hangs up before the answer is answered")
    void answers_the_invite_of_a_caller_that_hangs_up() {
        answerBeforeTheConfirmation();

        legOf(incoming).hungUp(sip.requestOn(incoming, "BYE").as(SipServletRequest.class));

        assertThat(sip.sent()).extracting(FakeSip::summary).endsWith("487 INVITE", "ACK", "BYE");
    }

    private void answerBeforeTheConfirmation() {
        respond(sip.answer(outgoing, 183).header("RSeq", "1"));
        vendorAnswers(200);
    }

    @Test
    @DisplayName("ST-20 a branch that knows no such call any more ends nothing when another one was answered")
    void ended_branch_ends_nothing() {
        vendorAnswers(180);
        Fake update = sip.requestOn(incoming, "UPDATE").with("rawContent", bytes("v=0"));
        legOf(incoming).requested(update.as(SipServletRequest.class), MidCallMethod.UPDATE);
        Fake relayed = sip.lastSent();
        Fake fork =
                sip.answer(outgoing, 200).with("session", sip.incomingInvite().get("session"));
        legOf(outgoing).responded(fork.as(SipServletResponse.class));

        legOf(outgoing).responded(sip.answer(relayed, 481).as(SipServletResponse.class));

        assertThat(FakeSip.summary(relayed)).isEqualTo("UPDATE");
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("481 UPDATE");
        assertThat(host.records).hasSize(2).hasOnlyElementsOfType(CallRecord.Began.class);
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
