package org.tandemswitch.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.platform.SamplePlatforms.aPlatform;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.platform.MemoryPlatforms;
import org.tandemswitch.schedule.EvenClock;

class EnrolmentsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final EvenClock clock = new EvenClock(wall::get, () -> 0);
    private final LiveEnrolments live = new LiveEnrolments();
    private final Enrolments enrolments = new Enrolments();

    @BeforeEach
    void read() {
        MemoryPlatforms platforms = new MemoryPlatforms();
        platforms.save(aPlatform("theirs"));
        live.stored = platforms;
        live.clock = clock;
        enrolments.live = live;
        enrolments.clock = clock;
    }

    @Test
    void register_is_due_at_once_though_the_clock_was_set() {
        wall.set(NOON.plusSeconds(3600));

        live.read();

        assertThat(live.takeDue(clock.now())).hasSize(1);
    }

    @Test
    void shows_the_time_of_day() {
        live.read();

        wall.set(NOON.minusSeconds(3600));

        assertThat(enrolments.all(Actor.SYSTEM))
                .singleElement()
                .extracting(standing -> standing.enrolment().due())
                .isEqualTo(NOON.minusSeconds(3600));
    }
}
