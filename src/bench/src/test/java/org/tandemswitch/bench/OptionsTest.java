package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void understands_what_the_tandem_script_passes() {
        var options = Options.parse(List.of(
                "--server-pid",
                "42",
                "--sip",
                "127.0.0.1:12060",
                "--gc-log",
                "/x/gc.log",
                "--uas-port",
                "12074",
                "--rate",
                "800",
                "--seconds",
                "20",
                "--hold",
                "500",
                "--json"));

        assertThat(options.server().pid()).isEqualTo(42);
        assertThat(options.sip()).isEqualTo("127.0.0.1:12060");
        assertThat(options.uasPort()).isEqualTo(12_074);
        assertThat(options.rate()).isEqualTo(800);
        assertThat(options.length()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.hold()).isEqualTo(Duration.ofMillis(500));
        assertThat(options.json()).isTrue();
        assertThat(options.search()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rate 0", "--rate x", "--rate", "--fast", "10", "--seconds 999999"})
    void says_what_it_does_not_understand(String words) {
        assertThatThrownBy(() -> Options.parse(List.of(words.split(" "))).check())
                .isInstanceOf(Problem.class);
    }
}
