package org.tandemswitch.system.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What tshark sees on the loopback, which takes root's rights: one field of each packet that fits a filter. */
public final class Capture implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration LATENCY = Duration.ofMillis(1500);

    private final Process tshark;
    private final Path seen;

    private Capture(Process tshark, Path seen) {
        this.tshark = tshark;
        this.seen = seen;
    }

    /**
     * @param filter as tcpdump writes it
     * @param field as tshark names it
     */
    public static Capture of(String filter, String field) {
        try {
            Path seen = Files.createTempFile("capture", ".txt");
            Path said = Files.createTempFile("capture", ".log");
            Process tshark = new ProcessBuilder("tshark", "-i", "lo", "-l", "-f", filter, "-T", "fields", "-e", field)
                    .redirectOutput(seen.toFile())
                    .redirectError(said.toFile())
                    .start();
            await().atMost(START)
                    .until(() -> !tshark.isAlive() || Files.readString(said).contains("Capture started"));
            if (!tshark.isAlive()) {
                throw new IllegalStateException(Files.readString(said));
            }
            return new Capture(tshark, seen);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The fields of all packets so far; waits until there are some. */
    public List<String> fields() {
        await().atMost(START).until(() -> !Files.readAllLines(seen).isEmpty());
        await().pollDelay(LATENCY).until(() -> true);
        try {
            return Files.readAllLines(seen);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        tshark.destroy();
        try {
            if (!tshark.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                tshark.destroyForcibly();
            }
            Files.deleteIfExists(seen);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
