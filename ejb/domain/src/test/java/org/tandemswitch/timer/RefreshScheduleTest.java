package org.tandemswitch.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.timer.Sessions.STANDARD;
import static org.tandemswitch.timer.Sessions.START;
import static org.tandemswitch.timer.Sessions.expires;
import static org.tandemswitch.timer.Sessions.minimum;
import static org.tandemswitch.timer.Sessions.ofCaller;
import static org.tandemswitch.timer.Sessions.rules;
import static org.tandemswitch.timer.Sessions.second;
import static org.tandemswitch.timer.Sessions.seconds;
import static org.tandemswitch.timer.Sessions.supported;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshScheduleTest {
    private final List<String> moves = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "600,2,300",
        "600,3,200",
        "600,4,150",
        "600,5,120",
        "600,6,100",
        "600,8,75",
        "600,10,60",
        "300,2,150",
        "900,3,300",
        "1200,2,600",
        "1800,3,600",
        "180,2,90",
        "600,7,85",
        "100,9,11"
    })
    @DisplayName("ST-09 the refresh interval is the session interval by the number of segments, in whole seconds")
    void divides_the_interval(int ttl, int segments, int refresh) {
        LegSession session = ofCaller(rules(ttl, segments));

        assertThat(session.deadline()).contains(second(refresh));
    }

    @Test
    @DisplayName("ST-11 a healthy peer is asked at 300, 600, 900 s")
    void refreshes_again_and_again() {
        LegSession session = ofCaller(STANDARD);

        for (int expected = 300; expected <= 1200; expected += 300) {
            assertThat(session.deadline()).contains(second(expected));
            session = session.due(second(expected)).next();
            session = session.answered(200, SessionTerms.NONE, 0, second(expected))
                    .next();
        }
    }

    @Test
    @DisplayName("ST-12 ST-13 ST-14 D-04 a silent peer is asked at 300 and 600 s and given up at 632 s")
    void gives_up_a_silent_peer() {
        play(ofCaller(STANDARD));

        assertThat(moves).containsExactly("UPDATE at 300.0", "UPDATE at 600.0", "END at 632.0");
    }

    @Test
    @DisplayName("ST-12 five segments are five attempts")
    void tries_as_often_as_there_are_segments() {
        play(ofCaller(rules(600, 5)));

        assertThat(moves)
                .containsExactly(
                        "UPDATE at 120.0",
                        "UPDATE at 240.0",
                        "UPDATE at 360.0",
                        "UPDATE at 480.0",
                        "UPDATE at 600.0",
                        "END at 632.0");
    }

    @Test
    @DisplayName(
            "ST-12 a boundary that passes while an attempt waits is left out; there is never more than one under way")
    void leaves_out_boundaries_while_waiting() {
        play(ofCaller(rules(90, 10)));

        assertThat(moves).containsExactly("UPDATE at 9.0", "UPDATE at 45.0", "UPDATE at 81.0", "END at 113.0");
    }

    @Test
    @DisplayName("ST-13 an error to the final check ends the call at once")
    void ends_on_an_error_to_the_final_check() {
        LegSession session = ofCaller(STANDARD).due(second(300)).next();
        session = session.answered(500, SessionTerms.NONE, 0, second(300.1)).next();
        session = session.due(second(600)).next();

        assertThat(session.answered(500, SessionTerms.NONE, 0, second(600.2)).move())
                .isEqualTo(SessionMove.END);
    }

    @ParameterizedTest
    @CsvSource({"0,632", "1,599", "20,580", "299,301", "300,301", "3600,301"})
    @DisplayName("ST-15 ST-16 D-03 early hang-up is a margin before expiry, smaller than one segment")
    void hangs_up_early(int margin, double end) {
        play(ofCaller(rules(600, 2, margin)));

        assertThat(moves).last().isEqualTo("END at " + end);
    }

    @Test
    @DisplayName("ST-17 a peer whose Allow does not list UPDATE is asked by re-INVITE")
    void asks_by_re_invite() {
        SessionTerms withoutUpdate = new SessionTerms(
                Optional.of(Duration.ofSeconds(600)), Optional.empty(), Optional.empty(), true, false, false);
        LegSession session = STANDARD.accept(withoutUpdate, START);

        SessionStep step = session.due(second(300));

        assertThat(step.move()).isEqualTo(SessionMove.INVITE);
        assertThat(step.next().isInviting()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501})
    @DisplayName("ST-18 a peer that refuses UPDATE is asked by re-INVITE at once and from then on")
    void falls_back_to_re_invite(int status) {
        LegSession asked = ofCaller(STANDARD).due(second(300)).next();

        SessionStep step = asked.answered(status, SessionTerms.NONE, 0, second(300.1));

        assertThat(step.move()).isEqualTo(SessionMove.INVITE);
        LegSession confirmed =
                step.next().answered(200, supported(), 0, second(300.2)).next();
        assertThat(confirmed.due(second(600.2)).move()).isEqualTo(SessionMove.INVITE);
    }

    @ParameterizedTest
    @CsvSource({"false,0,0", "false,0.5,1.0", "false,0.9999,2.0", "true,0,2.1", "true,0.5,3.05", "true,0.9999,4.0"})
    @DisplayName("ST-19 after a glare the refresh waits at random, longer when the Call-ID is ours")
    void waits_after_a_glare(boolean ours, double chance, double pause) {
        LegSession session = ours ? STANDARD.agreed(STANDARD.offer(), expires(600), START) : ofCaller(STANDARD);

        LegSession waiting = session.due(second(300))
                .next()
                .answered(491, SessionTerms.NONE, chance, second(301))
                .next();

        assertThat(waiting.deadline()).contains(second(301 + pause));
        assertThat(waiting.due(second(301 + pause)).move()).isEqualTo(SessionMove.UPDATE);
    }

    @Test
    @DisplayName("ST-19 glare without end does not keep a call")
    void ends_although_the_glare_goes_on() {
        LegSession session = ofCaller(STANDARD);
        Instant now = START;
        SessionStep step = SessionStep.stay(session);
        while (step.move() != SessionMove.END) {
            now = step.next().deadline().orElseThrow();
            step = step.next().due(now);
            if (step.move() == SessionMove.UPDATE) {
                step = step.next().answered(491, SessionTerms.NONE, 0.3, now.plusMillis(20));
            }
        }

        assertThat(seconds(now)).isBetween(600.0, 632.0);
    }

    @Test
    @DisplayName("ST-20 481 ends the call at once, also when it comes late")
    void ends_at_once_when_the_peer_knows_no_call() {
        LegSession asked = ofCaller(STANDARD).due(second(300)).next();
        LegSession silent = asked.due(second(332)).next();

        assertThat(asked.answered(481, SessionTerms.NONE, 0, second(300.1)).move())
                .isEqualTo(SessionMove.END);
        assertThat(silent.answered(481, SessionTerms.NONE, 0, second(333)).move())
                .isEqualTo(SessionMove.END);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 407, 408, 488, 500, 503, 603})
    @DisplayName("ST-20 any other error leaves the session as it is until the next boundary")
    void tries_again_at_the_next_boundary(int status) {
        LegSession asked = ofCaller(STANDARD).due(second(300)).next();

        SessionStep step = asked.answered(status, SessionTerms.NONE, 0, second(300.1));

        assertThat(step.move()).isEqualTo(SessionMove.NOTHING);
        assertThat(step.next().deadline()).contains(second(600));
        assertThat(step.next().view().last()).map(RefreshResult::status).contains(status);
    }

    @Test
    void an_answer_that_comes_late_still_counts() {
        LegSession silent =
                ofCaller(STANDARD).due(second(300)).next().due(second(332)).next();

        LegSession confirmed =
                silent.answered(200, SessionTerms.NONE, 0, second(340)).next();

        assertThat(confirmed.deadline()).contains(second(640));
    }

    @Test
    @DisplayName("D-09 a refresh refused with 422 is sent once more with a longer interval, not a third time")
    void offers_a_longer_interval_once() {
        LegSession asked = ofCaller(STANDARD).due(second(300)).next();

        SessionStep again = asked.answered(422, minimum(900), 0, second(300.1));
        SessionStep third = again.next().answered(422, minimum(1200), 0, second(300.2));

        assertThat(again.move()).isEqualTo(SessionMove.UPDATE);
        assertThat(again.next().proposal().expires()).contains(Duration.ofSeconds(900));
        assertThat(again.next().proposal().minimum()).contains(Duration.ofSeconds(900));
        assertThat(third.move()).isEqualTo(SessionMove.NOTHING);
        assertThat(again.next()
                        .answered(200, expires(900), 0, second(301))
                        .next()
                        .view()
                        .interval())
                .contains(Duration.ofSeconds(900));
    }

    @ParameterizedTest
    @CsvSource({"600,0,568", "90,0,60", "600,100,500", "600,20,568"})
    @DisplayName("ST-21 a peer that should refresh and does not is given up before expiry")
    void gives_up_a_peer_that_does_not_refresh(int interval, int early, double end) {
        play(rules(interval, 2, early).accept(expires(interval, Refresher.UAC), START));

        assertThat(moves).containsExactly("END at " + end);
    }

    @Test
    @DisplayName("ST-22 a refresh of the peer restarts the expiry, whoever was to refresh")
    void restarts_with_a_refresh_of_the_peer() {
        LegSession theirs =
                STANDARD.accept(expires(600, Refresher.UAC), START).refreshed(expires(600, Refresher.UAC), second(300));
        LegSession ours = ofCaller(STANDARD).refreshed(expires(600, Refresher.UAS), second(100));

        assertThat(theirs.deadline()).contains(second(868));
        assertThat(theirs.acceptance().refresher()).contains(Refresher.UAC);
        assertThat(ours.deadline()).contains(second(400));
        assertThat(ours.view().last()).map(RefreshResult::by).contains(Keeper.PEER);
    }

    @Test
    void a_peer_may_take_over_the_refreshing() {
        LegSession session = ofCaller(STANDARD).refreshed(expires(300, Refresher.UAC), second(100));

        assertThat(session).isInstanceOf(Awaiting.class);
        assertThat(session.view().interval()).contains(Duration.ofSeconds(300));
    }

    private void play(LegSession first) {
        LegSession session = first;
        SessionMove move = SessionMove.NOTHING;
        while (move != SessionMove.END) {
            Instant now = session.deadline().orElseThrow();
            SessionStep step = session.due(now);
            session = step.next();
            move = step.move();
            if (move != SessionMove.NOTHING) {
                moves.add(move + " at " + seconds(now));
            }
        }
    }
}
