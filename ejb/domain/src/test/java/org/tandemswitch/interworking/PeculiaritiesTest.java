package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.value.PrivacyMode;

class PeculiaritiesTest {
    private static final String HEADERS = "X-One: back\\slash\\n\nX-Two: a=b";

    @Test
    void what_was_written_is_read_again() {
        Peculiarities chosen = new Peculiarities(new TreeMap<>(Map.of("customHeaders", HEADERS, "privacy", "id")));

        assertThat(chosen.text().lines()).hasSize(2);
        assertThat(Peculiarities.parse(chosen.text())).isEqualTo(chosen);
    }

    @Test
    void default_follows_the_parameter() {
        ParameterSet none = ParameterSet.of(Map.of("SS_SIP_USER_AGENT_PRIVACY", "none"));

        assertThat(Peculiarities.NONE.get(Options.PRIVACY, ParameterSet.STANDARD))
                .isEqualTo(PrivacyMode.PASSTHROUGH);
        assertThat(Peculiarities.NONE.get(Options.PRIVACY, none)).isEqualTo(PrivacyMode.NONE);
        assertThat(Peculiarities.parse("privacy=id").get(Options.PRIVACY, none)).isEqualTo(PrivacyMode.ID);
    }

    @Test
    void what_does_not_fit_any_more_counts_as_not_chosen() {
        Peculiarities old = Peculiarities.parse("privacy=whatever\nnever heard of=x\ngarbage");

        assertThat(old.get(Options.PRIVACY, ParameterSet.STANDARD)).isEqualTo(PrivacyMode.PASSTHROUGH);
    }
}
