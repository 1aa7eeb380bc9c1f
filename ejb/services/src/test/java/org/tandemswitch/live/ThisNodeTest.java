package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ThisNodeTest {
    @Test
    void keeps_a_short_name_and_makes_its_characters_fit_for_call_ids() {
        assertThat(ThisNode.fit("switch-1.example")).isEqualTo("switch-1-example");
    }

    @Test
    void keeps_long_names_apart_that_begin_alike() {
        String one = ThisNode.fit("softswitch-frankfurt-01.voice.example");
        String other = ThisNode.fit("softswitch-frankfurt-02.voice.example");

        assertThat(one).hasSizeLessThanOrEqualTo(20).isNotEqualTo(other);
        assertThat(ThisNode.fit("softswitch-frankfurt-01.voice.example")).isEqualTo(one);
    }
}
