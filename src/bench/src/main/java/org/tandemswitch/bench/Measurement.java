package org.tandemswitch.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Offers load and watches the server meanwhile. */
final class Measurement {
    private static final Duration REST = Duration.ofSeconds(2);

    private final Options options;
    private final Workplace workplace;

    Measurement(Options options, Workplace workplace) {
        this.options = options;
        this.workplace = workplace;
    }

    /** Lets the JIT see calls: two fifths of the time at 100, two fifths at 200, the rest at the first rate measured. */
    void warmUp() {
        var fifth = options.warmUp().dividedBy(5);
        warmUp(Math.min(100, options.rate()), fifth);
        warmUp(Math.min(200, options.rate()), fifth);
        warmUp(options.rate(), fifth.multipliedBy(3));
    }

    private void warmUp(int rate, Duration length) {
        if (length.toSeconds() > 0) {
            workplace.offer(rate, length);
        }
    }

    Result measure(int rate) {
        rest();
        var server = options.server();
        var gc = GcLog.fromNow(options.gcLog());
        var calledBefore = workplace.calledSide().retransmissions();
        var cpuBefore = server.cpuTime();
        var start = System.nanoTime();

        var stats = workplace.offer(rate, options.length());

        var took = Duration.ofNanos(System.nanoTime() - start);
        var cpu = server.cpuTime().minus(cpuBefore);
        rest();
        return new Result(
                rate,
                options.hold(),
                stats.created(),
                stats.successful(),
                stats.offering(),
                stats.failures(),
                stats.retransmissions() + workplace.calledSide().retransmissions() - calledBefore,
                stats.answeredWithoutRinging(),
                cpu,
                server.residentMegabytes(),
                gc.pauses(),
                took);
    }

    /** Lets stragglers end and the statistics files be written. */
    private static void rest() {
        LockSupport.parkNanos(REST.toNanos());
    }
}
