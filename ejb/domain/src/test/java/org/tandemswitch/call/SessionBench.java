package org.tandemswitch.call;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallAction.Refresh;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.RefreshAnswered;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.timer.DeadlineWheel;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;

/**
 * What it costs to decide about the refreshes of 10 000 calls, and how late they are, over an hour of a hand-held clock.
 * Started by hand; the messages themselves are not in it.
 */
public final class SessionBench {
    private static final int CALLS = 10_000;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration TIME = Duration.ofHours(1);

    private final DeadlineWheel<CallScript> wheel = new DeadlineWheel<>(TICK, 4096, CallScript.START);
    private Duration latest = Duration.ZERO;
    private long refreshes;

    public static void main(String[] none) {
        new SessionBench().run();
    }

    private void run() {
        begin().forEach(this::schedule);
        long cpu = cpuNanos();
        Instant end = CallScript.START.plus(TIME);
        for (Instant now = CallScript.START; now.isBefore(end); now = now.plus(TICK)) {
            for (CallScript call : wheel.poll(now)) {
                wake(call, now);
            }
        }
        double seconds = (cpuNanos() - cpu) / 1e9;
        System.out.printf(
                "%d calls, %d refreshes in %d s: latest %d ms after its time, %.3f %% of one core%n",
                CALLS, refreshes, TIME.toSeconds(), latest.toMillis(), 100 * seconds / TIME.toSeconds());
    }

    /** Answered one after the other within one refresh interval. */
    private static List<CallScript> begin() {
        SessionTerms timer = new SessionTerms(
                Optional.of(Duration.ofSeconds(600)), Optional.empty(), Optional.empty(), true, false, true);
        List<CallScript> calls = new ArrayList<>();
        for (int number = 0; number < CALLS; number++) {
            calls.add(CallScript.withVendors(1, Optional.empty(), timer, SessionRules.of(ParameterSet.STANDARD))
                    .after(Duration.ofMillis(number * 30L))
                    .on(new Answered(0, timer))
                    .callerConfirms());
        }
        return calls;
    }

    private void wake(CallScript call, Instant now) {
        Duration late = Duration.between(call.call().deadline().orElseThrow(), now);
        latest = late.compareTo(latest) > 0 ? late : latest;
        call.at(now).on(new CallEvent.DeadlinePassed());
        for (CallAction action : call.actions()) {
            Refresh refresh = (Refresh) action;
            call.on(new RefreshAnswered(refresh.side(), 200, SessionTerms.NONE, 0));
            refreshes++;
        }
        schedule(call);
    }

    private void schedule(CallScript call) {
        wheel.set(call, call.call().deadline().orElseThrow());
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
