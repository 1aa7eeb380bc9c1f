package org.tandemswitch.sip.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.Health;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.sip.application.RefusedCalls;

/** Tells the administrator when new calls had to be refused because there were too many of them. */
@ApplicationScoped
public class WatchLoad {
    private static final String NAME = "load";
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final int PERIODS_A_MINUTE = 12;

    private final Deque<Long> counts = new ArrayDeque<>();
    private Optional<Ticking> ticking = Optional.empty();

    @Inject
    Ticker ticker;

    @Inject
    Health health;

    void begin(RefusedCalls refused) {
        ticking = Optional.of(ticker.every("load watch", PERIOD, now -> look(refused.count())));
    }

    void end() {
        ticking.ifPresent(Ticking::stop);
    }

    void look(long refused) {
        counts.addLast(refused);
        if (counts.size() > PERIODS_A_MINUTE + 1) {
            counts.removeFirst();
        }
        long lastMinute = refused - counts.getFirst();
        health.report(
                lastMinute == 0
                        ? new Condition(NAME, Condition.State.OK, "health.load.ok", 0)
                        : new Condition(NAME, Condition.State.DEGRADED, "health.load.degraded", lastMinute));
    }
}
