package org.tandemswitch.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Offers load and watches the server meanwhile. */
final class Measurement {
    private static final int PROBES_PER_SECOND = 20;
    private static final Duration REST = Duration.ofSeconds(2);
    /** Until transactions no longer wait for repetitions, and some more. */
    private static final Duration LONG_REST = Duration.ofSeconds(45);

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
        var before = footprint();
        var gc = GcLog.fromNow(options.gcLog());
        var calledBefore = workplace.calledSide().retransmissions();
        var cpuBefore = server.cpuTime();
        var start = System.nanoTime();
        var delays = delays();
        var alive = alive();
        var flood = flood();

        var stats = workplace.offer(rate, options.length());

        var took = Duration.ofNanos(System.nanoTime() - start);
        var cpu = server.cpuTime().minus(cpuBefore);
        var pauses = gc.pauses();
        rest();
        var growth = before.flatMap(held -> footprint().map(holds -> new Growth(held, holds)));
        return new Result(
                rate,
                options.hold(),
                stats.created(),
                stats.successful() - stats.refused(),
                stats.refused(),
                stats.offering(),
                stats.failures(),
                stats.retransmissions() + workplace.calledSide().retransmissions() - calledBefore,
                stats.answeredWithoutRinging(),
                cpu,
                server.residentMegabytes(),
                alive.map(CompletableFuture::join),
                delays.map(CompletableFuture::join),
                flood.map(CompletableFuture::join),
                growth,
                pauses,
                took);
    }

    private Optional<Footprint> footprint() {
        if (!options.mix()) {
            return Optional.empty();
        }
        LockSupport.parkNanos(LONG_REST.toNanos());
        return Optional.of(Footprint.of(options.server()));
    }

    private Optional<CompletableFuture<Delays>> delays() {
        return options.delay() ? Optional.of(CompletableFuture.supplyAsync(this::probe)) : Optional.empty();
    }

    private Optional<CompletableFuture<Flood.Report>> flood() {
        return options.flood() > 0
                ? Optional.of(Flood.start(options.sipAddress(), options.flood(), options.length(), options.serverLog()))
                : Optional.empty();
    }

    private Delays probe() {
        try (var probe = new Probe(options.sipAddress(), options.probePort())) {
            return probe.measure(PROBES_PER_SECOND, options.length());
        }
    }

    private Optional<CompletableFuture<Long>> alive() {
        var atTheEnd = CompletableFuture.delayedExecutor(options.length().toMillis(), TimeUnit.MILLISECONDS);
        return options.heap()
                ? Optional.of(CompletableFuture.supplyAsync(() -> Heap.aliveMegabytes(options.server()), atTheEnd))
                : Optional.empty();
    }

    /** Lets stragglers end and the statistics files be written. */
    private static void rest() {
        LockSupport.parkNanos(REST.toNanos());
    }
}
