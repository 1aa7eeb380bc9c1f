package org.tandemswitch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One sipp process. It is bounded by sipp's own limits and, where these fail, by ours. */
final class Sipp implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;
    private final Path stats;
    private final Path screen;
    private final Duration limit;

    private Sipp(Process process, Path stats, Path screen, Duration limit) {
        this.process = process;
        this.stats = stats;
        this.screen = screen;
        this.limit = limit;
    }

    static void mustBeThere() {
        try {
            var version =
                    new ProcessBuilder("sipp", "-v").redirectErrorStream(true).start();
            version.getInputStream().readAllBytes();
            version.waitFor();
        } catch (IOException missing) {
            throw new Problem("sipp is not on the PATH: install it (Debian: apt-get install sip-tester)");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static Sipp start(Path directory, String name, Path scenario, Duration limit, List<String> options) {
        var stats = directory.resolve(name + ".csv");
        var screen = directory.resolve(name + ".screen");
        var command = new ArrayList<>(List.of("sipp", "-sf", scenario.toString(), "-i", "127.0.0.1", "-nostdin"));
        command.addAll(List.of("-trace_stat", "-stf", stats.toString(), "-fd", "1"));
        command.addAll(List.of("-timeout", limit.toSeconds() + "s", "-buff_size", "4194304"));
        command.addAll(options);
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(screen.toFile())
                    .start();
            return new Sipp(process, stats, screen, limit.plus(GRACE));
        } catch (IOException broken) {
            throw new Problem("cannot start sipp: " + broken.getMessage());
        }
    }

    /** Waits for its end and returns its totals. */
    SippStats finish() {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
        }
        return stats();
    }

    /** The totals so far, at most a second old. */
    SippStats stats() {
        try {
            return SippStats.parse(Files.exists(stats) ? Files.readAllLines(stats) : List.of());
        } catch (IOException broken) {
            throw new Problem("cannot read what sipp counted: " + broken.getMessage());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    String lastWords() {
        try {
            var words = Files.readString(screen, StandardCharsets.ISO_8859_1).strip();
            return words.substring(Math.max(0, words.length() - 400));
        } catch (IOException broken) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
