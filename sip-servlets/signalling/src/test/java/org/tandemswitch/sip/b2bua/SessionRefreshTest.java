package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.call.Call;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.MidCallMethod;
import org.tandemswitch.call.Step;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.sip.b2bua.FakeSip.Fake;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;

/** What each leg hears of the session timer. */
class SessionRefreshTest {
    private static final SessionTerms ASKED = new SessionTerms(
            Optional.of(Duration.ofSeconds(1800)), Optional.empty(), Optional.empty(), true, false, false);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    final TraceLog trace = new TraceLog("org.tandemswitch.trace.session");

    private final FakeSip sip = new FakeSip();
    private final FakeHouse host = new FakeHouse(sip);
    private final Fake incoming = sip.incomingInvite();
    private Fake outgoing = incoming;

    @BeforeEach
    void aCallerWithTimerInvites() {
        begin(Call.begin(FakeHouse.attempt(ASKED), FakeHouse.plan(Transport.UDP), "n1"));
    }

    private void begin(Step first) {
        new LiveCall(new CallId("n1-1"), first, incoming.as(SipServletRequest.class), () -> {}, host).begin(first);
        outgoing = sip.lastSent();
    }

    @Test
    @DisplayName("ST-03 ST-04 ST-07 the vendor is offered a timer, the caller's is lowered")
    void negotiates_with_both() {
        assertThat(outgoing.headers()).containsEntry("Session-Expires", "600").containsEntry("Min-SE", "90");

        vendorAnswers(200);

        assertThat(sip.lastSent().headers()).containsEntry("Session-Expires", "600;refresher=uas");
    }

    @Test
    @DisplayName("ST-06 the vendor's 422 is met with a longer offer")
    void invites_again() {
        respond(sip.answer(outgoing, 422).header("Min-SE", "900"));

        Fake again = sip.lastSent();
        assertThat(FakeSip.summary(again)).isEqualTo("INVITE");
        assertThat(again.get("session")).isEqualTo(outgoing.get("session"));
        assertThat(again.headers()).containsEntry("Session-Expires", "900").containsEntry("Min-SE", "900");
        assertThat(text(again)).isEqualTo("offer");
        assertThat(host.records).hasSize(1).hasOnlyElementsOfType(CallRecord.Began.class);
    }

    @Test
    @DisplayName("ST-22 an UPDATE without a description stays on its leg")
    void grants_an_update() {
        talk();

        request(sip.requestOn(incoming, "UPDATE").header("Session-Expires", "300;refresher=uac"));

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("200 UPDATE");
        assertThat(sip.lastSent().headers())
                .containsEntry("Session-Expires", "300;refresher=uac")
                .containsEntry("Require", "timer");
    }

    @Test
    @DisplayName("ST-01 ST-22 a re-INVITE that describes what it described before is answered with what we said before")
    void grants_a_re_invite_without_news() {
        talk();

        request(described(sip.requestOn(incoming, "INVITE"), "offer"));

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("200 INVITE");
        assertThat(text(sip.lastSent())).isEqualTo("answer");
    }

    @Test
    @DisplayName("ST-01 a re-INVITE with news passes on with the other leg's timer and comes back with its own")
    void relays_a_re_invite_with_news() {
        talk();

        request(described(sip.requestOn(incoming, "INVITE"), "hold"));
        Fake passedOn = sip.lastSent();
        respond(described(sip.answer(passedOn, 200), "held").header("Session-Expires", "600"));

        assertThat(passedOn.headers()).containsEntry("Session-Expires", "600;refresher=uac");
        assertThat(text(passedOn)).isEqualTo("hold");
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("200 INVITE");
        assertThat(sip.lastSent().headers()).containsEntry("Session-Expires", "600;refresher=uas");
    }

    @Test
    @DisplayName("ST-05 a request inside the call that asks for too little is told the least")
    void refuses_too_short_an_interval() {
        talk();

        request(sip.requestOn(incoming, "UPDATE").header("Session-Expires", "1").header("Supported", "timer"));

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("422 UPDATE");
        assertThat(sip.lastSent().headers()).containsEntry("Min-SE", "90");
    }

    @Test
    @DisplayName("ST-01 two legs that are due at the same moment have their turn one after the other")
    void refreshes_both_legs_that_are_due_together() throws InterruptedException {
        LiveCall call = refreshedEverySecond();
        Thread.sleep(SECOND.toMillis());
        host.waits.clear();

        call.deadlinePassed();
        Object first = sip.lastSent().get("session");
        call.deadlinePassed();

        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("INVITE");
        assertThat(sip.lastSent().get("session")).isNotEqualTo(first);
        assertThat(host.waits.get(0))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ZERO));
    }

    @Test
    @DisplayName("ST-19 nothing is refreshed while a re-INVITE of the caller waits for its confirmation")
    void leaves_an_unconfirmed_negotiation_alone() throws InterruptedException {
        LiveCall call = refreshedEverySecond();
        request(described(sip.requestOn(incoming, "INVITE"), "hold"));
        respond(described(sip.answer(sip.lastSent(), 200), "held").header("Allow", "INVITE, UPDATE"));
        Fake unconfirmed = sip.lastSent();
        Thread.sleep(SECOND.toMillis());

        call.deadlinePassed();

        assertThat(FakeSip.summary(unconfirmed)).isEqualTo("200 INVITE");
        assertThat(sip.lastSent()).isSameAs(unconfirmed);
    }

    @Test
    @DisplayName(
            "ST-01 a re-INVITE that the other side never answers is taken back, and whatever it says later changes nothing")
    void takes_back_what_is_never_answered() throws InterruptedException {
        ParameterSet impatient = ParameterSet.of(Map.of("SS_SIP_TIMEOUT_RINGING", "1"));
        begin(Call.begin(
                FakeHouse.attempt(ASKED),
                FakeHouse.plan(Transport.UDP, SessionRules.of(ParameterSet.STANDARD), impatient),
                "n1"));
        talk();
        request(described(sip.requestOn(incoming, "INVITE"), "hold"));
        Fake passedOn = sip.lastSent();
        Thread.sleep(SECOND.toMillis());

        host.scheduled.get(1).deadlinePassed();
        assertThat(sip.sent()).extracting(FakeSip::summary).endsWith("CANCEL", "500 INVITE");
        respond(sip.answer(passedOn, 487));
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("500 INVITE");
        respond(sip.answer(passedOn, 200));
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("ACK");

        request(described(sip.requestOn(incoming, "INVITE"), "hold"));
        assertThat(FakeSip.summary(sip.lastSent())).isEqualTo("INVITE");
    }

    @Test
    @DisplayName("ST-16 the refusal of a refresh that was taken back says nothing of the one after it")
    void knows_which_refresh_was_answered() throws InterruptedException {
        Duration patience = SECOND.dividedBy(5);
        LiveCall call = talking(
                new SessionRules(SECOND.multipliedBy(60), SECOND, 60, Duration.ZERO, patience, Optional.empty(), true));
        Fake first = nextRefresh(call, incoming);
        Fake second = nextRefresh(call, first);
        CallView waiting = call.view();

        respond(sip.answer(first, 487));
        assertThat(call.view()).isEqualTo(waiting);

        respond(sip.answer(second, 500));
        assertThat(call.view()).isNotEqualTo(waiting);
    }

    private Fake nextRefresh(LiveCall call, Fake before) throws InterruptedException {
        for (int turn = 0; turn < 40; turn++) {
            Thread.sleep(SECOND.toMillis() / 10);
            call.deadlinePassed();
            Fake sent = sip.lastSent();
            if (sent != before
                    && sent.get("session").equals(before.get("session"))
                    && FakeSip.summary(sent).equals("INVITE")) {
                return sent;
            }
        }
        throw new AssertionError("nothing was refreshed: "
                + sip.sent().stream().map(FakeSip::summary).toList());
    }

    @Test
    @DisplayName("ST-31 the trace tells what each leg was offered and has agreed on")
    void traces_the_negotiation() {
        talk();

        assertThat(trace.lines())
                .containsExactly(
                        "call n1-1, callee: INVITE sent with Session-Expires 600, Min-SE 90",
                        "call n1-1, caller: agreed on Session-Expires 600, Min-SE 90, refreshed by the switch",
                        "call n1-1, callee: agreed on Session-Expires 600, Min-SE 90, refreshed by the switch");
    }

    @Test
    @DisplayName("ST-31 the trace tells of every refresh with its answer")
    void traces_a_refresh() throws InterruptedException {
        LiveCall call = refreshedEverySecond();
        Thread.sleep(SECOND.toMillis());
        trace.lines().clear();

        call.deadlinePassed();
        respond(sip.answer(sip.lastSent(), 200).header("Session-Expires", "2;refresher=uac"));
        request(sip.requestOn(incoming, "UPDATE").header("Session-Expires", "1;refresher=uac"));

        assertThat(trace.lines())
                .containsExactly(
                        "call n1-1, caller: INVITE sent with Session-Expires 2, Min-SE 1, refresher uac",
                        "call n1-1, caller: INVITE answered 200 with Session-Expires 2, refresher uac",
                        "call n1-1, caller: agreed on Session-Expires 1, Min-SE 1, refreshed by the peer",
                        "call n1-1, caller: UPDATE received with Session-Expires 1, refresher uac,"
                                + " granted with Session-Expires 1, refresher uac");
    }

    @Test
    @DisplayName("ST-31 the trace tells why a vendor is invited once more, and of what is refused with 422")
    void traces_what_is_too_brief() {
        respond(sip.answer(outgoing, 422).header("Min-SE", "900"));
        outgoing = sip.lastSent();
        talk();
        trace.lines().clear();

        request(sip.requestOn(incoming, "UPDATE").header("Session-Expires", "1").header("Supported", "timer"));

        assertThat(trace.lines())
                .containsExactly(
                        "call n1-1, caller: UPDATE received with Session-Expires 1, refused with 422 and Min-SE 90");
    }

    @Test
    @DisplayName("ST-31 nothing is told while the trace is off")
    void tells_nothing_when_off() {
        trace.switchOff();

        talk();

        assertThat(trace.lines()).isEmpty();
    }

    private LiveCall refreshedEverySecond() {
        return talking(new SessionRules(
                SECOND.multipliedBy(2), SECOND, 2, Duration.ZERO, SECOND.multipliedBy(32), Optional.empty(), true));
    }

    private LiveCall talking(SessionRules rules) {
        begin(Call.begin(FakeHouse.attempt(ASKED), FakeHouse.plan(Transport.UDP, rules), "n1"));
        talk();
        return host.scheduled.get(1);
    }

    private void talk() {
        respond(described(sip.answer(outgoing, 200), "answer").header("Session-Expires", "600;refresher=uac"));
        legOf(incoming).acknowledged(sip.requestOn(incoming, "ACK").as(SipServletRequest.class));
    }

    private void vendorAnswers(int status) {
        respond(sip.answer(outgoing, status));
    }

    private void respond(Fake response) {
        legOf(response).responded(response.as(SipServletResponse.class));
    }

    private void request(Fake request) {
        MidCallMethod method = MidCallMethod.valueOf((String) request.get("method"));
        legOf(request).requested(request.as(SipServletRequest.class), method);
    }

    private static Fake described(Fake message, String media) {
        return message.with("rawContent", media.getBytes(StandardCharsets.US_ASCII))
                .with("contentType", "application/sdp");
    }

    private static Leg legOf(Fake message) {
        return Leg.of(message.as(SipServletMessage.class)).orElseThrow();
    }

    private static String text(Fake message) {
        return new String((byte[]) message.get("rawContent"), StandardCharsets.US_ASCII);
    }
}
