package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.sip.extension.CapturedLog;

class EngineVoiceTest {
    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    @Test
    void speaks_five_times_a_minute() {
        EngineVoice voice = new EngineVoice("x");

        assertThat(IntStream.range(0, 100).filter(i -> voice.maySpeak(1)).count())
                .isEqualTo(5);
        assertThat(voice.maySpeak(2)).isTrue();
    }

    @Test
    void says_one_line_without_control_characters() {
        String line = EngineVoice.line("bad \u001b[31mINVITE\nVia: secret", new IllegalStateException("x"));

        assertThat(line).isEqualTo("bad ?[31mINVITE (IllegalStateException)");
    }
}
