package org.tandemswitch.console.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.Score;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.live.VendorState;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

class GatewayLoadTest {
    private static final Optional<Duration> TEN_MINUTES = Optional.of(Duration.ofMinutes(10));
    private static final String LINES = "lines";
    private static final String BY_HOURS = "linesByHours";

    private final GatewayLoad load = new GatewayLoad();

    @BeforeEach
    void wire() {
        load.texts = new Texts(Locale.ENGLISH);
        load.words = new ScoreWords();
        load.words.texts = load.texts;
        load.words.figures = new Figures();
        load.words.moments = new Moments();
        load.lines = new Lines();
        load.parameters = new ParametersInForce();
        load.actor = new CurrentActor() {
            @Override
            public Actor get() {
                return Actor.SYSTEM;
            }
        };
    }

    @Test
    @DisplayName("C32 a vendor's answer ratio is that of all it was asked, also where another answered then")
    void ratio_of_all_it_was_asked() {
        asked(100, 900, OptionalInt.empty());

        ended(100, Optional.empty());
        assertThat(load.meansOfVendor(7)).startsWith("ASR 10 % ");
        ended(0, Optional.empty());
        assertThat(load.meansOfVendor(7)).startsWith("ASR 10 % ");
    }

    @Test
    @DisplayName("RT-06 where quality is worked out the answer ratio is that of the window")
    void ratio_of_the_window() {
        asked(100, 900, OptionalInt.of(40));

        ended(100, TEN_MINUTES);

        assertThat(load.meansOfVendor(7)).startsWith("in 10:00: ASR 40 % ");
    }

    @Test
    void nothing_is_told_of_a_vendor_that_was_never_asked() {
        asked(0, 0, OptionalInt.empty());

        ended(0, Optional.empty());
        assertThat(load.meansOfVendor(7)).isEmpty();
        ended(0, TEN_MINUTES);
        assertThat(load.meansOfVendor(7)).isEmpty();
    }

    @Test
    @DisplayName("RT-07 lines by hours are told in place of the others")
    void lines_of_this_moment() {
        assertThat(text(Map.of())).isEqualTo("0/s");
        assertThat(text(Map.of(LINES, "30"))).isEqualTo("of 30 0/s");
        assertThat(text(Map.of(LINES, "30", BY_HOURS, "mon-sun 00:00-24:00 = 12")))
                .isEqualTo("of 12 0/s");
    }

    private String text(Map<String, String> chosen) {
        return load.text(new Owner(Peer.VENDOR, 7), new Peculiarities(new TreeMap<>(chosen)));
    }

    private void asked(long answered, long failed, OptionalInt late) {
        VendorState state = new VendorState(
                answered + failed,
                answered,
                failed,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                late,
                false,
                OptionalInt.empty());
        load.vendors = new Vendors() {
            @Override
            public VendorState of(Actor actor, GatewayId vendor) {
                return state;
            }
        };
    }

    /** @param calls whose last vendor it was; all were answered */
    private void ended(long calls, Optional<Duration> late) {
        Score score = new Score(
                calls,
                calls,
                calls == 0 ? OptionalInt.empty() : OptionalInt.of(100),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                late);
        load.traffic = new Traffic() {
            @Override
            public Score score(Actor actor, Owner gateway) {
                return score;
            }
        };
    }
}
