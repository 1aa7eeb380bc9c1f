package org.tandemswitch.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.timer.Sessions.STANDARD;
import static org.tandemswitch.timer.Sessions.START;
import static org.tandemswitch.timer.Sessions.expires;
import static org.tandemswitch.timer.Sessions.minimum;
import static org.tandemswitch.timer.Sessions.rules;
import static org.tandemswitch.timer.Sessions.supported;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.parameter.ParameterSet;

class SessionNegotiationTest {

    @Test
    @DisplayName("ST-02 D-06 Session-Expires or the option tag alone makes a leg timer-capable, nothing does not")
    void finds_timer_support() {
        SessionTerms proxied = new SessionTerms(
                Optional.of(Duration.ofSeconds(300)), Optional.empty(), Optional.empty(), false, false, false);

        assertThat(STANDARD.accept(supported(), START).isTimed()).isTrue();
        assertThat(STANDARD.accept(proxied, START).isTimed()).isTrue();
        assertThat(STANDARD.accept(SessionTerms.NONE, START).isTimed()).isFalse();
        assertThat(STANDARD.agreed(STANDARD.offer(), supported(), START).isTimed())
                .isTrue();
        assertThat(STANDARD.agreed(STANDARD.offer(), SessionTerms.NONE, START).isTimed())
                .isFalse();
    }

    @Test
    @DisplayName("ST-23 a peer without session timer is offered none, and has none whatever it asks for")
    void keeps_the_timer_off() {
        SessionRules off = STANDARD.timed(false);
        LegSession caller = off.accept(expires(600), START);
        LegSession callee = off.agreed(off.offer(), expires(600), START);

        assertThat(off.offer()).isEqualTo(SessionTerms.NONE);
        assertThat(caller.isTimed()).isFalse();
        assertThat(caller.acceptance()).isEqualTo(SessionTerms.NONE);
        assertThat(caller.refreshed(expires(600), START).isTimed()).isFalse();
        assertThat(callee.isTimed()).isFalse();
        assertThat(callee.proposal()).isEqualTo(SessionTerms.NONE);
        assertThat(callee.confirmed(expires(600), START).isTimed()).isFalse();
    }

    @Test
    @DisplayName("ST-23 no interval is too short for a peer without session timer, and none is raised")
    void asks_for_no_longer_timer() {
        SessionRules off = STANDARD.timed(false);

        assertThat(off.isTooBrief(expires(1))).isFalse();
        assertThat(off.raised(off.offer(), minimum(900))).isEmpty();
    }

    @Test
    @DisplayName("ST-23 ST-28 a caller without session timer is counted down although it asked for one")
    void counts_down_without_timer() {
        SessionRules off = STANDARD.timed(false);

        assertThat(off.cap(Optional.empty(), off.accept(expires(600), START))).contains(Duration.ofSeconds(7200));
    }

    @Test
    @DisplayName("ST-03 an INVITE offers the parameter's interval and least, and leaves the refresher open")
    void offers_the_interval() {
        SessionTerms offer = STANDARD.offer();

        assertThat(offer.expires()).contains(Duration.ofSeconds(600));
        assertThat(offer.minimum()).contains(Duration.ofSeconds(90));
        assertThat(offer.supported()).isTrue();
        assertThat(offer.refresher()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1800,600", "601,600", "600,600", "599,599", "90,90", "2147483648,600", "4000000000,600"})
    @DisplayName("ST-04 a caller's interval is lowered to the parameter, a smaller one is taken as sent")
    void accepts_the_callers_interval(long asked, long agreed) {
        assertThat(STANDARD.accept(expires(asked), START).acceptance().expires())
                .contains(Duration.ofSeconds(agreed));
    }

    @Test
    @DisplayName("ST-04 never below the least the caller's side has named")
    void keeps_the_least_of_the_callers_side() {
        SessionTerms asked = new SessionTerms(
                Optional.of(Duration.ofSeconds(1800)),
                Optional.of(Duration.ofSeconds(900)),
                Optional.empty(),
                true,
                false,
                false);

        assertThat(STANDARD.accept(asked, START).acceptance().expires()).contains(Duration.ofSeconds(900));
    }

    @Test
    void a_least_beyond_a_day_is_not_believed() {
        SessionTerms asked = new SessionTerms(
                Optional.of(Duration.ofSeconds(1L << 31)),
                Optional.of(Duration.ofSeconds(1L << 31)),
                Optional.empty(),
                true,
                false,
                false);

        assertThat(STANDARD.accept(asked, START).acceptance().expires()).contains(Duration.ofSeconds(600));
        assertThat(STANDARD.raised(STANDARD.offer(), minimum(1L << 31))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 89})
    @DisplayName("ST-05 too short an interval is refused to a caller that knows timers, never to another")
    void refuses_too_short_an_interval(long asked) {
        SessionTerms unaware = new SessionTerms(
                Optional.of(Duration.ofSeconds(asked)), Optional.empty(), Optional.empty(), false, false, false);

        assertThat(STANDARD.isTooBrief(expires(asked))).isTrue();
        assertThat(STANDARD.isTooBrief(unaware)).isFalse();
        assertThat(STANDARD.accept(unaware, START).acceptance().expires()).contains(Duration.ofSeconds(90));
    }

    @Test
    @DisplayName("ST-06 D-09 a 422 raises both values of the offer, once")
    void raises_the_offer() {
        SessionTerms raised = STANDARD.raised(STANDARD.offer(), minimum(1200)).orElseThrow();

        assertThat(raised.expires()).contains(Duration.ofSeconds(1200));
        assertThat(raised.minimum()).contains(Duration.ofSeconds(1200));
        assertThat(STANDARD.raised(raised, minimum(2400))).isEmpty();
        assertThat(STANDARD.raised(STANDARD.offer(), minimum(600))).isEmpty();
        assertThat(STANDARD.raised(STANDARD.offer(), SessionTerms.NONE)).isEmpty();
    }

    @Test
    @DisplayName("ST-07 ST-08 the caller is kept alive by whom it names, by the switch when it names nobody")
    void chooses_the_refresher_for_the_caller() {
        SessionTerms open = STANDARD.accept(expires(600), START).acceptance();
        SessionTerms ours = STANDARD.accept(expires(600, Refresher.UAS), START).acceptance();
        SessionTerms theirs =
                STANDARD.accept(expires(600, Refresher.UAC), START).acceptance();

        assertThat(open.refresher()).contains(Refresher.UAS);
        assertThat(ours.refresher()).contains(Refresher.UAS);
        assertThat(theirs.refresher()).contains(Refresher.UAC);
        assertThat(theirs.required()).isTrue();
        assertThat(open.required()).isFalse();
    }

    @Test
    @DisplayName("ST-08 the callee is kept alive by whom its answer names, by the switch when it names nobody")
    void chooses_the_refresher_for_the_callee() {
        assertThat(keeper(expires(600))).contains(Keeper.SWITCH);
        assertThat(keeper(expires(600, Refresher.UAC))).contains(Keeper.SWITCH);
        assertThat(keeper(expires(600, Refresher.UAS))).contains(Keeper.PEER);
        assertThat(keeper(supported())).contains(Keeper.SWITCH);
    }

    private static Optional<Keeper> keeper(SessionTerms answer) {
        return STANDARD.agreed(STANDARD.offer(), answer, START).view().keeper();
    }

    @ParameterizedTest
    @CsvSource({"0,90", "1,90", "89,90", "90,90", "300,300", "600,600", "2147483648,600"})
    @DisplayName("D-05 whatever the callee answers, the interval is neither below the least nor above the offer")
    void bounds_the_callees_answer(long answered, long agreed) {
        assertThat(STANDARD.agreed(STANDARD.offer(), expires(answered), START)
                        .view()
                        .interval())
                .contains(Duration.ofSeconds(agreed));
    }

    @Test
    @DisplayName("D-05 an interval parameter of 60 s is offered as 90 s")
    void never_offers_less_than_the_floor() {
        assertThat(rules(60, 2).offer().expires()).contains(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({
        "3600,7200,true,3600",
        "3600,7200,false,3600",
        "0,7200,false,7200",
        "10800,7200,true,10800",
        "0,0,false,"
    })
    @DisplayName(
            "ST-24 ST-25 ST-26 ST-28 ST-29 D-19 the cap is the smallest there is; the countdown is for callers without timer")
    void caps_the_call(int longest, int countdown, boolean timer, Integer cap) {
        SessionRules rules = SessionRules.of(
                ParameterSet.of(Map.of("SS_SIP_NO_TIMER_REINVITE_INTERVAL", String.valueOf(countdown))));
        LegSession caller = rules.accept(timer ? expires(600) : SessionTerms.NONE, START);

        assertThat(rules.cap(Optional.of(Duration.ofSeconds(longest)).filter(given -> !given.isZero()), caller))
                .isEqualTo(Optional.ofNullable(cap).map(Duration::ofSeconds));
    }
}
