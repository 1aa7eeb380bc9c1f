package org.tandemswitch.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.parameter.value.MediaProxyMode;

final class ParametersTest {
    @Test
    @DisplayName("PA-01 every parameter has a group, a default its type takes, a range and a description")
    void are_fully_defined() {
        assertThat(Parameters.ALL).hasSize(198).allSatisfy(parameter -> {
            assertThat(parameter.normal(parameter.standardText()).value()).contains(parameter.standardText());
            assertThat(parameter.description()).isNotBlank();
            assertThat(parameter.range()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "PA-04 {0} is {1}")
    @CsvSource({
        "SS_MEDIAPROXYMODE,SS_MEDIA_PROXY_MODE",
        "SS_MEDIAPROXYBEHINDNAT,SS_MEDIA_PROXY_BEHIND_NAT",
        "SS_MEDIAPROXYBETWEENNET,SS_MEDIA_PROXY_BETWEEN_NET",
        "IVR_VOICEMAIL_MAX_TIME,IVR_VOICEMAIL_MAX_DURATION"
    })
    void two_names_of_one_parameter(String alias, String name) {
        assertThat(Parameters.find(alias)).isEqualTo(Parameters.find(name)).isPresent();
    }

    @Test
    void a_set_gives_the_default_of_what_nobody_chose() {
        ParameterSet set = ParameterSet.of(Map.of("SS_MEDIAPROXYMODE", "1"));

        assertThat(set.get(SystemParameters.SS_MEDIA_PROXY_MODE)).isEqualTo(MediaProxyMode.ON);
        assertThat(set.get(SipParameters.SS_SIP_SESSION_TTL)).hasSeconds(600);
        assertThat(set.changed()).containsOnlyKeys("SS_MEDIA_PROXY_MODE");
    }

    @Test
    void a_set_takes_what_no_longer_fits_as_not_chosen() {
        ParameterSet set = ParameterSet.of(Map.of("SS_SIP_SESSION_TTL", "soon", "OF_YESTERDAY", "1"));

        assertThat(set.get(SipParameters.SS_SIP_SESSION_TTL)).hasSeconds(600);
        assertThat(set.changed()).isEmpty();
    }

    @Test
    @DisplayName("ST-27 a set never changes: a change makes another one")
    void a_change_makes_another_set() {
        ParameterSet before = ParameterSet.of(Map.of("SS_SIP_SESSION_TTL", "900"));

        ParameterSet after = before.with(List.of(new FieldChange("SS_SIP_SESSION_MIN_SE", "90", "120")));

        assertThat(before.get(SipParameters.SS_SIP_SESSION_MIN_SE)).hasSeconds(90);
        assertThat(after.get(SipParameters.SS_SIP_SESSION_MIN_SE)).hasSeconds(120);
        assertThat(after.get(SipParameters.SS_SIP_SESSION_TTL)).hasSeconds(900);
    }
}
