package org.tandemswitch.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private final Shift shift = new Shift();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void work_is_done_once_at_a_time() {
        shift.begin(Runnable::run, () -> shift.begin(Runnable::run, runs::incrementAndGet));
        assertThat(runs).hasValue(0);

        shift.begin(Runnable::run, runs::incrementAndGet);
        assertThat(runs).hasValue(1);
    }

    @Test
    void goes_on_after_a_server_took_no_work_and_after_work_that_failed() {
        shift.begin(
                refused -> {
                    throw new RejectedExecutionException("suspended");
                },
                runs::incrementAndGet);
        assertThatThrownBy(() -> shift.begin(Runnable::run, () -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        shift.begin(Runnable::run, runs::incrementAndGet);
        assertThat(runs).hasValue(1);
    }
}
