package org.tandemswitch.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long the switch took from an INVITE in to the INVITE out, shortest first; and how many never came out. */
record Delays(List<Duration> sorted, int lost) {
    Delays {
        sorted = sorted.stream().sorted().toList();
    }

    Duration median() {
        return quantile(50);
    }

    Duration quantile(int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    String table() {
        return String.format(
                Locale.ROOT,
                "INVITE in to INVITE out       median %.2f ms, 99 %% under %.2f ms (%d probes, %d lost)%n",
                millis(median()),
                millis(quantile(99)),
                sorted.size(),
                lost);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"medianMillis\":%.3f,\"p99Millis\":%.3f,\"probes\":%d,\"lost\":%d}",
                millis(median()),
                millis(quantile(99)),
                sorted.size(),
                lost);
    }

    private static double millis(Duration delay) {
        return delay.toNanos() / 1e6;
    }
}
