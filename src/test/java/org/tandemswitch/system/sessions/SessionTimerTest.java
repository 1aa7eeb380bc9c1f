package org.tandemswitch.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.ExpectedLog;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.Vendor;
import org.tandemswitch.system.sessions.Stage.Scene;

/** Sessions of 90 s in ten segments: a refresh every 9 s. */
@Order(52)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionTimerTest {
    private static final Duration SESSION = Duration.ofSeconds(90);
    private static final Duration SEGMENT = Duration.ofSeconds(9);
    /** A peer that should refresh is given up a third before expiry. */
    private static final Duration IDLE = SESSION.minus(SESSION.dividedBy(3));

    private static final Duration TRANSACTION = Duration.ofSeconds(32);
    private static final Duration COUNTDOWN = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofSeconds(23);
    /** No SIP transaction lives longer, and the switch sweeps what is left of a call at the same time. */
    private static final Duration LAST_WORD = Duration.ofSeconds(90);
    /** How late a busy machine may be: less than a segment. */
    private static final Duration MARGIN = Duration.ofSeconds(8);

    private final Tandem tandem = Tandem.beside("timer-server", 200);
    private final Api api = new Api(tandem);
    private TandemProcess server;
    private Records records;
    private Phone client;
    private Phone vendor;
    private Phone untimedClient;
    private Phone untimedVendor;
    private Stage stage;
    private Stage untimed;

    private Scene healthy;
    private Scene withoutUpdate;
    private Scene refusingUpdate;
    private Scene crossing;
    private Scene forgetful;
    private Scene failing;
    private Scene silent;
    private Scene stubborn;
    private Scene demanding;
    private Scene idleCaller;
    private Scene idleCallee;
    private Scene busyCaller;
    private Scene capped;
    private Scene unaware;
    private Scene switchedOff;
    private Scene neverConfirming;

    @BeforeAll
    void start() {
        BaseDirectory.lay(tandem);
        server = TandemProcess.start(tandem);
        tandem.management().trace("org.tandemswitch.trace.session");
        api.choose("SS_SIP_SESSION_TTL", "90");
        api.choose("SS_SIP_SESSION_UPDATE_SEGMENT", "10");
        api.choose("SS_SIP_NO_TIMER_REINVITE_INTERVAL", String.valueOf(COUNTDOWN.toSeconds()));
        records = Records.of(tandem);
        client = Phone.on(Client.ALPHA.host(), 0).udp();
        vendor = Phone.on(Vendor.UDP.host(), Vendor.UDP.port()).udp();
        stage = new Stage(tandem, client, vendor);
        untimedClient = Phone.on(Client.UNTIMED.host(), 0).udp();
        untimedVendor = Phone.on(Vendor.UNTIMED.host(), Vendor.UNTIMED.port()).udp();
        untimed = new Stage(tandem, untimedClient, untimedVendor, Vendor.UNTIMED);
        beginAll();
    }

    private void beginAll() {
        api.choose("SS_MAX_CALL_DURATION", String.valueOf(LONGEST.toSeconds()));
        capped = stage.call(Stage.timer("90"), Stage.accepting(true));
        api.choose("SS_MAX_CALL_DURATION", "0");
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
        stubborn = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(stubborn.callee().callId(), Reply.of(491));
        demanding = stage.call(Stage.timer("90"), Stage.accepting(true));
        stage.play(demanding.callee().callId(), Reply.of(422).header("Min-SE", "300"));
        idleCaller = stage.call(Stage.timer("90;refresher=uac"), Stage.accepting(true));
        idleCallee = stage.call(Stage.timer("90"), Stage.ok().header("Session-Expires", "90;refresher=uas"));
        busyCaller = stage.call(Stage.timer("90;refresher=uac"), Stage.accepting(true));
        unaware = stage.call(call -> call, Stage.accepting(true));
        switchedOff = untimed.call(Stage.timer("90"), Stage.accepting(true));
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
        List<RuntimeException> problems = Stream.of(client, vendor, untimedClient, untimedVendor)
                .peek(Phone::hangUpAll)
                .peek(Phone::close)
                .flatMap(phone -> phone.problems().stream())
                .toList();
        records.close();
        server.close();
        assertThat(problems).isEmpty();
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
                            SEGMENT.multipliedBy(2).minusSeconds(3),
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

        assertThat(Duration.between(update.time(), refresh.time())).isLessThan(MARGIN);
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
    @Order(3)
    @DisplayName("ST-23 ST-28 a call whose gateways have the timer switched off is never refreshed, but counted down")
    void counts_down_a_caller_whose_timer_is_off() {
        switchedOff.caller().awaitHangUp(COUNTDOWN.plus(MARGIN));
        switchedOff.callee().awaitHangUp();

        Cdr cdr = records.only(switchedOff.caller());

        assertThat(cdr.endReason()).isEqualTo("max_duration");
        assertThat(cdr.between("answeredAt", "endedAt")).isBetween(COUNTDOWN, COUNTDOWN.plus(MARGIN));
        assertThat(Stream.of(switchedOff.caller(), switchedOff.callee())
                        .flatMap(leg -> Scene.heard(leg, "UPDATE").stream()))
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName(
            "ST-27 ST-29 the longest duration ends a call that is refreshed, and none that began under another one")
    void caps_a_call_that_is_refreshed() {
        capped.caller().awaitHangUp(LONGEST.plus(MARGIN));
        capped.callee().awaitHangUp();

        Cdr cdr = records.only(capped.caller());

        assertThat(Scene.heard(capped.callee(), "UPDATE")).hasSize(2);
        assertThat(cdr.endReason()).isEqualTo("max_duration");
        assertThat(cdr.between("answeredAt", "endedAt")).isBetween(LONGEST, LONGEST.plus(MARGIN));
    }

    @Test
    @Order(4)
    @DisplayName("D-30 a caller that never confirms a re-INVITE of its own is given up")
    void gives_up_a_caller_that_confirms_nothing() {
        neverConfirming.caller().awaitHangUp(TRANSACTION.plus(MARGIN));

        assertThat(records.only(neverConfirming.caller()).endReason()).isEqualTo("ack_timeout");
    }

    @Test
    @Order(5)
    @DisplayName("ST-21 ST-22 a refresh of the caller restarts the interval, and its absence ends the call")
    void lives_as_long_as_the_caller_refreshes() {
        Message granted = busyCaller
                .caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=uac")
                .send()
                .awaitFinal();

        Message bye = busyCaller.caller().awaitHangUp(SESSION);

        assertThat(Duration.between(granted.time(), bye.time())).isBetween(IDLE.minusSeconds(3), IDLE.plus(MARGIN));
        assertThat(records.only(busyCaller.caller()).endReason()).isEqualTo("session_timeout");
    }

    @Test
    @Order(6)
    @DisplayName("ST-21 a caller that should refresh and does not is given up a third before expiry")
    void gives_up_an_idle_caller() {
        idleCaller.caller().awaitHangUp(SESSION);
        idleCaller.callee().awaitHangUp();

        assertSessionTimeout(records.only(idleCaller.caller()), IDLE, IDLE.plus(MARGIN));
    }

    @Test
    @Order(6)
    @DisplayName("ST-21 so is a callee that took the refreshing upon itself")
    void gives_up_an_idle_callee() {
        idleCallee.caller().awaitHangUp(SESSION);
        idleCallee.callee().awaitHangUp();

        assertThat(Scene.heard(idleCallee.callee(), "UPDATE")).isEmpty();
        assertSessionTimeout(records.only(idleCallee.caller()), IDLE, IDLE.plus(MARGIN));
    }

    @Test
    @Order(7)
    @DisplayName("ST-12 ST-20 a callee that answers 500 is asked at every segment and given up at expiry")
    void gives_up_a_failing_callee() {
        failing.caller().awaitHangUp(SESSION);
        failing.callee().awaitHangUp();

        assertThat(Scene.heard(failing.callee(), "UPDATE")).hasSize(10);
        assertSessionTimeout(records.only(failing.caller()), SESSION, SESSION.plus(MARGIN));
    }

    @Test
    @Order(7)
    @DisplayName("D-09 a callee that goes on answering 422 is asked for a longer interval once and given up at expiry")
    void gives_up_a_demanding_callee() {
        demanding.caller().awaitHangUp(SESSION);
        demanding.callee().awaitHangUp();

        List<Message> updates = Scene.heard(demanding.callee(), "UPDATE");
        assertThat(updates).hasSize(11);
        assertThat(updates.get(1).header("Session-Expires")).contains("300;refresher=uac");
        assertSessionTimeout(records.only(demanding.caller()), SESSION, SESSION.plus(MARGIN));
    }

    @Test
    @Order(8)
    @DisplayName("ST-19 glare without end does not keep a call")
    void gives_up_a_callee_that_is_always_in_glare() {
        stubborn.caller().awaitHangUp(SESSION.plus(TRANSACTION));
        stubborn.callee().awaitHangUp();

        assertSessionTimeout(
                records.only(stubborn.caller()),
                SESSION,
                SESSION.plus(TRANSACTION).plus(MARGIN));
    }

    @Test
    @Order(8)
    @DisplayName("ST-12 ST-13 ST-14 a silent callee is given up when its last refresh has waited long enough")
    void gives_up_a_silent_callee() {
        silent.caller().awaitHangUp(SESSION.plus(TRANSACTION));
        silent.callee().awaitHangUp();

        Duration last = SEGMENT.multipliedBy(9).plus(TRANSACTION);
        assertThat(Scene.heard(silent.callee(), "UPDATE")).hasSize(3);
        assertSessionTimeout(records.only(silent.caller()), last, last.plus(MARGIN));
    }

    @Test
    @Order(9)
    @DisplayName("ST-11 a healthy call outlives its interval")
    void healthy_call_goes_on() {
        boolean up = healthy.caller().up() && healthy.callee().up();
        healthy.caller().hangUp();

        assertThat(up).isTrue();
        assertThat(records.only(healthy.caller()).between("answeredAt", "endedAt"))
                .isGreaterThan(SESSION);
    }

    @Test
    @Order(10)
    @DisplayName("ST-31 the trace that was switched on tells the terms of each leg and every refresh with its answer")
    void trace_tells_of_every_refresh() {
        String call = records.only(healthy.caller()).callId();

        List<String> trace = tandem.log().lines().stream()
                .filter(line ->
                        line.contains("[org.tandemswitch.trace.session]") && line.contains("call " + call + ","))
                .toList();

        assertThat(trace)
                .anyMatch(line ->
                        line.endsWith("caller: agreed on Session-Expires 90, Min-SE 90, refreshed by the switch"))
                .anyMatch(line ->
                        line.endsWith("callee: agreed on Session-Expires 90, Min-SE 90, refreshed by the switch"));
        assertThat(ending(trace, "caller: UPDATE sent with Session-Expires 90, Min-SE 90, refresher uac"))
                .isEqualTo(Scene.heard(healthy.caller(), "UPDATE").size())
                .isEqualTo(ending(trace, "caller: UPDATE answered 200 with Session-Expires 90, refresher uac"));
    }

    private static long ending(List<String> lines, String end) {
        return lines.stream().filter(line -> line.endsWith(end)).count();
    }

    @Test
    @Order(11)
    void nothing_is_left_of_the_calls() {
        client.hangUpAll();

        await().atMost(LAST_WORD).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        tandem.management().leftOfCalls())
                .isEmpty());
        assertThat(records.rows().openCalls()).isEmpty();
        assertThat(tandem.log().unexpected(ExpectedLog.OF_EVERY_START)).isEmpty();
    }

    private static void assertSessionTimeout(Cdr cdr, Duration earliest, Duration latest) {
        assertThat(cdr.endReason()).isEqualTo("session_timeout");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
        assertThat(cdr.between("answeredAt", "endedAt")).isBetween(earliest, latest);
    }
}
