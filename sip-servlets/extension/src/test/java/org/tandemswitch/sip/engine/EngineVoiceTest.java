package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mobicents.servlet.sip.core.DispatcherException;
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
    @DisplayName("RFC 3261 12.2.2 a request for a call that is over is answered, and no line in the log")
    void keeps_quiet_about_what_a_peer_was_told() {
        assertThat(EngineVoice.isOfPeer(new DispatcherException(481, "gone"))).isTrue();
        assertThat(EngineVoice.isOfPeer(new DispatcherException(500, "broken"))).isFalse();
        assertThat(EngineVoice.isOfPeer(null)).isFalse();
    }

    @Test
    void tells_the_cause_and_where_it_arose() {
        IllegalStateException cause = new IllegalStateException("no such thing");

        assertThat(EngineVoice.line("INVITE", new DispatcherException(500, "broken", cause)))
                .contains("broken", "no such thing at EngineVoiceTest.java:");
    }

    @Test
    void says_one_line_without_control_characters() {
        String line = EngineVoice.line("bad \u001b[31mINVITE\nVia: secret", new IllegalStateException("x\ty\nVia"));

        assertThat(line)
                .startsWith("bad ?[31mINVITE (java.lang.IllegalStateException: x?y at EngineVoiceTest.java:")
                .endsWith(")")
                .doesNotContain("Via");
    }
}
