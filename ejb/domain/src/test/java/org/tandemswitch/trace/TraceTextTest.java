package org.tandemswitch.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTextTest {
    @Test
    void text_ends_with_how_many_messages_are_missing_if_any_are() {
        assertThat(TraceText.leftOut(1234)).isEqualTo("--- messages left out in the middle: 1234\n");
        assertThat(TraceText.leftOut(0)).isEmpty();
    }
}
