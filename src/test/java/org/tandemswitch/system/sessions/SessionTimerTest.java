package org.tandemswitch.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.records.Rows;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.sessions.Stage.Scene;

/** Sessions of 90 s in ten segments: a refresh every 9 s. */
@Order(52)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionTimerTest {
    private static final Duration SESSION = Duration.ofSeconds(90);
    private static final Duration SEGMENT = Duration.ofSeconds(9);
    private static final Duration TRANSACTION = Duration.ofSeconds(32);
    private static final Duration COUNTDOWN = Duration.ofSeconds(15);
    /** How late a busy machine may be. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private final Tandem tandem = Tandem.beside("timer-server", 200);
    private TandemProcess server;
    private Records records;
    private Stage stage;

    private Scene healthy;
    private Scene withoutUpdate;
    private Scene refusingUpdate;
    private Scene crossing;
    private Scene forgetful;
    private Scene failing;
    private Scene silent;
    private Scene idleRefresher;
    private Scene unaware;
    private Scene neverConfirming;

    @BeforeAll
    void start() {
        BaseDirectory.lay(tandem);
        server = TandemProcess.start(tandem);
        try (Rows rows = Rows.of(tandem)) {
            rows.setParameter("SS_SIP_SESSION_TTL", "90");
            rows.setParameter("SS_SIP_SESSION_UPDATE_SEGMENT", "10");
            rows.setParameter("SS_SIP_NO_TIMER_REINVITE_INTERVAL", String.valueOf(COUNTDOWN.toSeconds()));
        }
        tandem.management().redeploy("tandem.ear");
        records = Records.of(tandem);
        stage = new Stage(tandem);
        beginAll();
    }

    private void beginAll() {
        healthy = stage.call(Stage.timer("1800"), Stage.accepting(true));
        withoutUpdate = stage.call(Stage.timer("90"), Stage.accepting(false));
        refusingUpdate = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(
                refusingUpdate.callee().callId(),
                (request, turn) -> request.isRequest("UPDATE") ? Reply.of(405) : Stage.ok());
        crossing = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(crossing.callee().callId(), (request, turn) -> turn == 1 ? Reply.of(491) : Stage.accepting(true));
        forgetful = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(forgetful.caller().callId(), Reply.of(481));
        failing = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(failing.callee().callId(), Reply.of(500));
        silent = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(silent.callee().callId(), Reply.none());
        idleRefresher = stage.call(Stage.timer("90;refresher=uac"), Stage.accepting(true));
        unaware = stage.call(call -> call, Stage.accepting(true));
        neverConfirming = stage.call(call -> Stage.timer("90").apply(call).neverAck(), Stage.accepting(true));
        neverConfirming.caller().ack();
        neverConfirming
                .caller()
                .request("INVITE")
                .offer(neverConfirming.caller().ownSdp())
                .send();
    }

    @AfterAll
    void stop() {
        List<RuntimeException> problems = stage.problems();
        stage.close();
        records.close();
        server.close();
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("ST-03 an INVITE offers interval, least and support")
    void invite_offers_a_timer() {
        Message invite = healthy.callee().invite();

        assertThat(invite.header("Session-Expires")).contains("90");
        assertThat(invite.header("Min-SE")).contains("90");
        assertThat(invite.header("Supported"))
                .hasValueSatisfying(value -> assertThat(value).contains("timer"));
    }

    @Test
    @Order(1)
    @DisplayName("ST-04 ST-07 ST-08 the answer lowers the caller's interval and names the switch")
    void answer_lowers_the_interval() {
        Message answer = healthy.caller().awaitAnswer();

        assertThat(answer.header("Session-Expires")).contains("90;refresher=uas");
        assertThat(answer.header("Require")).isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("ST-07 ST-08 a caller that wants to refresh may, and is told so")
    void answer_names_the_caller() {
        Message answer = idleRefresher.caller().awaitAnswer();

        assertThat(answer.header("Session-Expires")).contains("90;refresher=uac");
        assertThat(answer.header("Require")).contains("timer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "60", "89"})
    @Order(2)
    @DisplayName("ST-05 too short an interval is answered 422 with the least, and is no call yet")
    void too_short_an_interval_is_refused(String expires) {
        Dialled call = stage.dial(Stage.timer(expires), Stage.accepting(true));

        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.header("Min-SE")).contains("90");
        assertThat(records.hasNone(call)).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("ST-05 a caller that does not know timers is never answered 422")
    void unaware_caller_is_not_refused() {
        Scene call = stage.call(dialling -> dialling.header("Session-Expires", "1"), Stage.accepting(true));
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(answer.header("Session-Expires")).contains("90;refresher=uas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "99999999999999999999", "soon", "", "-5", "90.5"})
    @Order(2)
    void interval_that_makes_no_sense_costs_no_call(String expires) {
        Scene call = stage.call(Stage.timer(expires), Stage.accepting(true));
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(answer.header("Session-Expires")).contains("90;refresher=uas");
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @Order(2)
    @DisplayName("ST-06 a vendor that answers 422 is asked once more, with what it wants")
    void vendor_gets_the_interval_it_wants() {
        Dialled call = stage.dial(Stage.timer("90"), Reply.of(422).header("Min-SE", "300"));
        Received offered = stage.awaitOffered();
        stage.play(offered.callId(), Stage.ok());
        call.awaitAnswer();
        List<Message> invites = Scene.heard(offered, "INVITE");
        call.hangUp();

        assertThat(invites).hasSize(2);
        assertThat(invites.get(1).header("Session-Expires")).contains("300");
        assertThat(invites.get(1).header("Min-SE")).contains("300");
        assertThat(invites.get(1).cseq()).isEqualTo(invites.get(0).cseq() + 1);
        assertThat(records.only(call).get("vendorsTried")).isEqualTo("1");
    }

    @Test
    @Order(2)
    @DisplayName("ST-06 a vendor that goes on answering 422 has refused the call")
    void vendor_is_asked_no_third_time() {
        Dialled call = stage.dial(Stage.timer("90"), Reply.of(422).header("Min-SE", "300"));
        Received offered = stage.awaitOffered();
        stage.play(offered.callId(), Reply.of(422).header("Min-SE", "600"));

        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(503);
        assertThat(Scene.heard(offered, "INVITE")).hasSize(2);
        assertThat(records.only(call).get("peerStatus")).isEqualTo("422");
    }

    @Test
    @Order(2)
    @DisplayName("ST-22 a caller's UPDATE is answered by the switch and goes no further")
    void update_of_the_caller_is_granted() {
        Scene call = stage.call(Stage.timer("90;refresher=uac"), Stage.accepting(true));

        Message granted = call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=uac")
                .send()
                .awaitFinal();
        call.caller().hangUp();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("Session-Expires")).contains("90;refresher=uac");
        assertThat(Scene.heard(call.callee(), "UPDATE")).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("ST-01 ST-22 a re-INVITE that repeats its description is answered with ours and goes no further")
    void re_invite_without_news_is_granted() {
        Scene call = stage.call(Stage.timer("90"), Stage.accepting(true));
        Message described = call.caller().awaitAnswer();

        Message granted = call.caller()
                .request("INVITE")
                .body("application/sdp", call.caller().invite().body())
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=uas")
                .send()
                .awaitFinal();
        List<Message> passedOn = Scene.heard(call.callee(), "INVITE");
        call.caller().hangUp();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("Session-Expires")).contains("90;refresher=uas");
        assertThat(granted.body()).isEqualTo(described.body());
        assertThat(passedOn).hasSize(1);
    }

    @Test
    @Order(2)
    @DisplayName("ST-01 a hold passes on with the timers of both legs")
    void hold_refreshes_both_legs() {
        Scene call = stage.call(Stage.timer("90"), Stage.accepting(true));

        Message held = call.caller().hold();
        Message passedOn = call.atCallee("INVITE", 2, MARGIN);
        call.caller().hangUp();

        assertThat(passedOn.header("Session-Expires")).contains("90;refresher=uac");
        assertThat(held.header("Session-Expires")).contains("90;refresher=uas");
    }

    @Test
    @Order(2)
    @DisplayName("ST-05 too short an interval inside a call is answered 422, and the call goes on")
    void too_short_an_interval_in_a_call_is_refused() {
        Scene call = stage.call(Stage.timer("90"), Stage.accepting(true));

        Message refusal = call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", "30")
                .send()
                .awaitFinal();
        call.caller().hangUp();

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.header("Min-SE")).contains("90");
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @Order(3)
    @DisplayName("ST-01 ST-09 ST-11 ST-17 both legs are refreshed by UPDATE at each segment")
    void both_legs_are_refreshed() {
        Duration patience = SEGMENT.multipliedBy(3);
        List<Message> second =
                List.of(healthy.atCaller("UPDATE", 2, patience), healthy.atCallee("UPDATE", 2, patience));

        assertThat(second).allSatisfy(update -> {
            assertThat(healthy.since(update))
                    .isBetween(
                            SEGMENT.multipliedBy(2).minusSeconds(1),
                            SEGMENT.multipliedBy(2).plus(MARGIN));
            assertThat(update.header("Session-Expires")).contains("90;refresher=uac");
            assertThat(update.body()).isEmpty();
        });
    }

    @Test
    @Order(3)
    @DisplayName("ST-17 D-40 a peer that does not allow UPDATE is asked by re-INVITE with the description it knows")
    void refreshes_by_re_invite() {
        Message refresh = withoutUpdate.atCallee("INVITE", 2, SEGMENT.multipliedBy(2));

        assertThat(refresh.body()).isEqualTo(withoutUpdate.callee().invite().body());
        assertThat(withoutUpdate.atCallee("ACK", 2, MARGIN).cseq()).isEqualTo(refresh.cseq());
    }

    @Test
    @Order(3)
    @DisplayName("ST-18 a peer that refuses UPDATE is asked by re-INVITE at once")
    void falls_back_to_re_invite() {
        Message update = refusingUpdate.atCallee("UPDATE", 1, SEGMENT.multipliedBy(2));
        Message refresh = refusingUpdate.atCallee("INVITE", 2, MARGIN);

        assertThat(Duration.between(update.time(), refresh.time())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @Order(3)
    @DisplayName("ST-19 after a glare the refresh is sent again between 2.1 and 4 s later")
    void sends_again_after_a_glare() {
        Message first = crossing.atCallee("UPDATE", 1, SEGMENT.multipliedBy(2));
        Message again = crossing.atCallee("UPDATE", 2, SEGMENT);

        assertThat(Duration.between(first.time(), again.time()))
                .isBetween(Duration.ofMillis(2050), Duration.ofMillis(4000).plus(MARGIN.dividedBy(2)));
    }

    @Test
    @Order(3)
    @DisplayName("ST-20 a caller that knows no call ends it at once")
    void ends_at_once_when_the_peer_knows_no_call() {
        forgetful.callee().awaitHangUp(SEGMENT.multipliedBy(2));

        Cdr cdr = records.only(forgetful.caller());

        assertSessionTimeout(cdr, SEGMENT, SEGMENT.plus(MARGIN));
    }

    @Test
    @Order(3)
    @DisplayName("ST-24 ST-26 a caller without timer is never asked and is hung up when its time is over")
    void counts_down_a_caller_without_timer() {
        unaware.caller().awaitHangUp(COUNTDOWN.plus(MARGIN));
        unaware.callee().awaitHangUp();

        Cdr cdr = records.only(unaware.caller());

        assertThat(cdr.endReason()).isEqualTo("max_duration");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
        assertThat(cdr.between("answeredAt", "endedAt")).isBetween(COUNTDOWN, COUNTDOWN.plus(MARGIN));
        assertThat(unaware.caller().awaitAnswer().header("Session-Expires")).isEmpty();
        assertThat(Stream.of("UPDATE", "INVITE").flatMap(method -> Scene.heard(unaware.caller(), method).stream()))
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("D-30 a caller that never confirms a re-INVITE of its own is given up")
    void gives_up_a_caller_that_confirms_nothing() {
        neverConfirming.caller().awaitHangUp(TRANSACTION.plus(MARGIN));

        assertThat(records.only(neverConfirming.caller()).endReason()).isEqualTo("ack_timeout");
    }

    @Test
    @Order(4)
    @DisplayName("ST-21 a caller that should refresh and does not is given up a third before expiry")
    void gives_up_an_idle_refresher() {
        idleRefresher.caller().awaitHangUp(SESSION);
        idleRefresher.callee().awaitHangUp();

        Duration end = SESSION.minus(SESSION.dividedBy(3));
        assertSessionTimeout(records.only(idleRefresher.caller()), end, end.plus(MARGIN));
    }

    @Test
    @Order(5)
    @DisplayName("ST-12 ST-20 a callee that answers 500 is asked at every segment and given up at expiry")
    void gives_up_a_failing_callee() {
        failing.caller().awaitHangUp(SESSION);
        failing.callee().awaitHangUp();

        assertThat(Scene.heard(failing.callee(), "UPDATE")).hasSize(10);
        assertSessionTimeout(records.only(failing.caller()), SESSION, SESSION.plus(MARGIN));
    }

    @Test
    @Order(6)
    @DisplayName("ST-12 ST-13 ST-14 a silent callee is given up when its last refresh has waited long enough")
    void gives_up_a_silent_callee() {
        silent.caller().awaitHangUp(SESSION.plus(TRANSACTION));
        silent.callee().awaitHangUp();

        Duration last = SEGMENT.multipliedBy(9).plus(TRANSACTION);
        assertThat(Scene.heard(silent.callee(), "UPDATE")).hasSize(3);
        assertSessionTimeout(records.only(silent.caller()), last, last.plus(MARGIN));
    }

    @Test
    @Order(7)
    @DisplayName("ST-11 a healthy call outlives its interval")
    void healthy_call_goes_on() {
        boolean up = healthy.caller().up() && healthy.callee().up();
        healthy.caller().hangUp();

        assertThat(up).isTrue();
        assertThat(records.only(healthy.caller()).between("answeredAt", "endedAt"))
                .isGreaterThan(SESSION);
    }

    private static void assertSessionTimeout(Cdr cdr, Duration earliest, Duration latest) {
        assertThat(cdr.endReason()).isEqualTo("session_timeout");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
        assertThat(cdr.between("answeredAt", "endedAt")).isBetween(earliest, latest);
    }
}
