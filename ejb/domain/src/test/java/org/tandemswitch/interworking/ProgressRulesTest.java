package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressRulesTest {
    private static final Offering PLAIN = new Offering(false, false, true);
    private static final Offering SUPPORTS = new Offering(true, false, true);
    private static final Offering REQUIRES = new Offering(false, true, true);
    private static final Offering LATE = new Offering(true, false, false);

    private static ProgressRules rules(Reliability reliability) {
        return new ProgressRules(reliability, Ringback.PASS);
    }

    private static Offering offering(String name) {
        return switch (name) {
            case "supports" -> SUPPORTS;
            case "requires" -> REQUIRES;
            case "late" -> LATE;
            default -> PLAIN;
        };
    }

    @ParameterizedTest(name = "caller {0} ({1}), vendor {2} -> offered {3}")
    @DisplayName("SI-03 100rel is offered to a vendor as the caller does, always or never")
    @CsvSource({
        "plain,    END_TO_END, END_TO_END, false",
        "supports, END_TO_END, END_TO_END, true",
        "supports, OFF,        END_TO_END, false",
        "supports, END_TO_END, OFF,        false",
        "plain,    END_TO_END, ON,         true",
        "plain,    OFF,        ON,         true",
        "late,     OFF,        ON,         false",
        "late,     END_TO_END, ON,         true"
    })
    void offers(String caller, Reliability calling, Reliability called, boolean offered) {
        assertThat(rules(called).offers(offering(caller), rules(calling))).isEqualTo(offered);
    }

    @ParameterizedTest(name = "caller {0} ({1}), answer media {2} reliable {3} -> reliable {4}, confirmed by us {5}")
    @DisplayName("SI-03 the switch converts between a leg that confirms and one that does not")
    @CsvSource({
        "plain,    END_TO_END, false, false, false, false",
        "supports, END_TO_END, false, false, false, false",
        "supports, END_TO_END, true,  true,  true,  false",
        "plain,    END_TO_END, true,  true,  false, true",
        "supports, OFF,        true,  true,  false, true",
        "supports, ON,         true,  false, true,  false",
        "requires, END_TO_END, true,  false, true,  false",
        "plain,    ON,         true,  false, false, false",
        "late,     ON,         true,  false, false, false",
        "late,     ON,         false, false, true,  false"
    })
    void converts(String caller, Reliability own, boolean media, boolean reliable, boolean told, boolean confirmed) {
        Delivery delivery = rules(own).deliver(new Heard(183, media, false, reliable), offering(caller));

        assertThat(delivery.reliable()).isEqualTo(told);
        assertThat(delivery.confirmed()).isEqualTo(confirmed);
    }

    @ParameterizedTest(name = "{0}: {1}, media {2}, earlier {3} -> {4}, media once more {5}")
    @DisplayName("TR-10 ringing is told as the client plays it")
    @CsvSource({
        "PASS,     183, true,  false, 183, false",
        "PASS,     180, false, true,  180, false",
        "PROGRESS, 180, true,  false, 183, false",
        "PROGRESS, 180, false, true,  183, true",
        "PROGRESS, 180, false, false, 180, false",
        "RINGING,  183, true,  false, 180, false",
        "RINGING,  183, false, false, 183, false",
        "RINGING,  181, false, true,  181, true"
    })
    void tells_ringing(Ringback mode, int status, boolean media, boolean described, int told, boolean repeated) {
        Delivery delivery = new ProgressRules(Reliability.END_TO_END, mode)
                .deliver(new Heard(status, media, described, false), PLAIN);

        assertThat(delivery.status()).isEqualTo(told);
        assertThat(delivery.repeatsMedia()).isEqualTo(repeated);
    }
}
