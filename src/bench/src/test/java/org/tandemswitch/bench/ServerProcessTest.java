package org.tandemswitch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
    @Test
    void adds_user_and_system_time() {
        var stat = "42 (java) S 1 42 42 0 -1 4194304 100 0 0 0 1234 66 7 8 20 0 40 0 99 5000 600 0";

        assertThat(ServerProcess.cpuTime(stat)).isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void is_not_confused_by_a_name_with_blanks_and_brackets() {
        var stat = "42 (a) b (c) S 1 42 42 0 -1 4194304 100 0 0 0 100 50 7 8 20 0 40 0 99 5000 600 0";

        assertThat(ServerProcess.cpuTime(stat)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void reads_resident_memory() {
        assertThat(ServerProcess.residentMegabytes("VmPeak:\t 9999 kB\nVmRSS:\t  204800 kB\nRssAnon: 1 kB\n"))
                .isEqualTo(200);
    }

    @Test
    void reads_this_very_process() {
        var here = new ServerProcess(ProcessHandle.current().pid());

        assertThat(here.cpuTime()).isPositive();
        assertThat(here.residentMegabytes()).isPositive();
    }

    @Test
    void says_that_a_process_is_gone() {
        assertThatThrownBy(() -> new ServerProcess(0).cpuTime())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("process 0");
    }
}
