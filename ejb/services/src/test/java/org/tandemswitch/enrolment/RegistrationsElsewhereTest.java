package org.tandemswitch.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.platform.SamplePlatforms.aPlatform;
import static org.tandemswitch.platform.SamplePlatforms.locked;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.MemoryPlatforms;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.schedule.EvenClock;

class RegistrationsElsewhereTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Condition WELL = new Condition("platforms", Condition.State.OK, "health.platforms.ok", 0, 1);
    private static final Condition MISSING =
            new Condition("platforms", Condition.State.DEGRADED, "health.platforms.degraded", 1, 1);

    private final AtomicLong nanos = new AtomicLong();
    private final EvenClock clock = new EvenClock(() -> NOON, nanos::get);
    private final LiveEnrolments live = new LiveEnrolments();
    private final RegistrationsElsewhere elsewhere = new RegistrationsElsewhere();

    @BeforeEach
    void read() {
        MemoryPlatforms platforms = new MemoryPlatforms();
        platforms.save(aPlatform("theirs"));
        platforms.save(locked(aPlatform("shut")));
        live.stored = platforms;
        live.parameters = new ParametersInForce();
        live.clock = clock;
        live.read();
        elsewhere.live = live;
        elsewhere.clock = clock;
    }

    @Test
    void one_that_has_not_answered_yet_is_not_missing() {
        assertThat(elsewhere.condition()).isEqualTo(WELL);
        assertThat(live.takeDue(clock.now())).hasSize(1);
        assertThat(elsewhere.condition()).isEqualTo(WELL);

        pass(Duration.ofSeconds(33));
        live.takeDue(clock.now());

        assertThat(elsewhere.condition()).isEqualTo(MISSING);
    }

    @Test
    void refusal_is_told_until_it_is_registered_and_the_end_of_that_too() {
        become(before -> before.refused(live.rules(), 403, clock.now()));
        Condition refused = elsewhere.condition();
        become(before -> before.granted(Optional.of(Duration.ofSeconds(60)), live.rules(), clock.now()));
        Condition granted = elsewhere.condition();
        pass(Duration.ofSeconds(60));

        assertThat(refused).isEqualTo(MISSING);
        assertThat(granted).isEqualTo(WELL);
        assertThat(elsewhere.condition()).isEqualTo(MISSING);
    }

    private void become(UnaryOperator<Enrolment> change) {
        Platform theirs = live.all().iterator().next().platform();
        live.change(theirs, change);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
