package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Backlog backlog = new Backlog(100);

    @Test
    void is_stuck_when_much_waits_for_long() {
        assertThat(backlog.isStuck(300_000, false, 101)).isFalse();
        assertThat(backlog.isStuck(1, false, 110)).isTrue();
    }

    @Test
    void is_stuck_at_once_when_far_too_much_waits() {
        assertThat(backlog.isStuck(5_000_000, false, 100)).isTrue();
    }

    @Test
    void forgets_what_was_written() {
        backlog.isStuck(3_000_000, false, 100);

        assertThat(backlog.isStuck(3_000_000, true, 200)).isFalse();
    }

    @Test
    void waits_for_a_quiet_peer_with_little_to_read() {
        assertThat(backlog.isStuck(1000, false, 5000)).isFalse();
    }
}
