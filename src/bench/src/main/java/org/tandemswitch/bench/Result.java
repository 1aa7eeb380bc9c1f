package org.tandemswitch.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one measured run showed. */
record Result(
        int rate,
        Duration hold,
        long offered,
        long ok,
        long refused,
        Duration offering,
        Map<String, Long> failures,
        long retransmissions,
        long withoutRinging,
        Duration cpu,
        long residentMegabytes,
        Optional<Long> aliveMegabytes,
        Optional<Delays> delays,
        Optional<Flood.Report> flood,
        Optional<Growth> growth,
        GcPauses gc,
        Duration took) {
    private static final double TOLERATED = 0.001;

    Result {
        failures = Map.copyOf(failures);
    }

    /** Refused calls are no failures of the switch, but not what was wanted either. */
    long failed() {
        return offered - ok - refused;
    }

    private double carriedPerSecond() {
        return offering.isZero() ? 0 : ok / (double) offering.toSeconds();
    }

    double failedShare() {
        return offered == 0 ? 1 : (double) failed() / offered;
    }

    boolean good() {
        return failedShare() <= TOLERATED && refused <= offered * TOLERATED && rateReached();
    }

    /** False when sipp itself could not offer that many calls; its clock shows whole seconds. */
    boolean rateReached() {
        return offering.toSeconds() <= 1 || offered / (double) (offering.toSeconds() - 1) >= rate * 0.98;
    }

    double cpuSecondsPerThousandCalls() {
        return offered == 0 ? 0 : cpu.toMillis() / (double) offered;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%5d calls/s: %d offered, %d failed (%.3f %%), %d retransmissions, %d without 180, %.2f CPU-s/1000",
                rate,
                offered,
                failed(),
                failedShare() * 100,
                retransmissions,
                withoutRinging,
                cpuSecondsPerThousandCalls());
    }

    String table() {
        return String.format(
                        Locale.ROOT,
                        """
                rate                          %d calls/s, each held %d ms
                duration                      %.1f s
                offered                       %d%s
                ok                            %d, %.0f calls/s
                refused with 503              %d
                failed                        %d (%.3f %%)%s
                retransmissions               %d
                callers that saw no 180       %d
                CPU of the server             %.2f s, %.2f CPU-seconds per 1000 calls
                resident memory               %d MB
                GC pauses                     %d, %.0f ms in all, longest %.1f ms
                """,
                        rate,
                        hold.toMillis(),
                        took.toMillis() / 1000.0,
                        offered,
                        rateReached() ? "" : " (sipp could not offer them in time: " + offering.toSeconds() + " s)",
                        ok,
                        carriedPerSecond(),
                        refused,
                        failed(),
                        failedShare() * 100,
                        failures.isEmpty() ? "" : " " + failures,
                        retransmissions,
                        withoutRinging,
                        cpu.toMillis() / 1000.0,
                        cpuSecondsPerThousandCalls(),
                        residentMegabytes,
                        gc.count(),
                        gc.totalMillis(),
                        gc.longestMillis())
                + aliveMegabytes
                        .map("alive in the heap             %d MB%n"::formatted)
                        .orElse("")
                + delays.map(Delays::table).orElse("")
                + flood.map(Flood.Report::table).orElse("")
                + growth.map(Growth::table).orElse("");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"rate\":%d,\"holdMillis\":%d,\"seconds\":%.1f,\"offered\":%d,\"ok\":%d,\"refused\":%d,\"failed\":%d,"
                        + "\"rateReached\":%b,\"failedPercent\":%.4f,\"retransmissions\":%d,"
                        + "\"withoutRinging\":%d,\"cpuSeconds\":%.2f,"
                        + "\"cpuSecondsPer1000Calls\":%.3f,\"residentMegabytes\":%d,"
                        + "\"gcPauses\":%d,\"gcTotalMillis\":%.1f,\"gcLongestMillis\":%.1f%s%s%s%s}",
                rate,
                hold.toMillis(),
                took.toMillis() / 1000.0,
                offered,
                ok,
                refused,
                failed(),
                rateReached(),
                failedShare() * 100,
                retransmissions,
                withoutRinging,
                cpu.toMillis() / 1000.0,
                cpuSecondsPerThousandCalls(),
                residentMegabytes,
                gc.count(),
                gc.totalMillis(),
                gc.longestMillis(),
                aliveMegabytes.map(",\"aliveMegabytes\":%d"::formatted).orElse(""),
                delays.map(Delays::json).map(",\"inviteDelay\":%s"::formatted).orElse(""),
                flood.map(Flood.Report::json).map(",\"flood\":%s"::formatted).orElse(""),
                growth.map(Growth::json).map(",\"atRest\":%s"::formatted).orElse(""));
    }
}
