package org.tandemswitch.bench;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A temporary directory with the two scenarios, and the called side listening. */
final class Workplace implements AutoCloseable {
    private static final Duration HUNG = Duration.ofSeconds(15);
    /** Until a call to somebody who hears nothing is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String TIMER = "Supported: timer\nAllow: INVITE, ACK, CANCEL, BYE, UPDATE\n";
    private static final Duration LONGEST_RUN = Duration.ofHours(3);

    private final Path directory;
    private final Path uac;
    private final Sipp called;
    private final Options options;
    private volatile Optional<Sipp> calling = Optional.empty();
    private int runs;

    private Workplace(Path directory, Path uac, Sipp called, Options options) {
        this.directory = directory;
        this.uac = uac;
        this.called = called;
        this.options = options;
    }

    static Workplace open(Options options) {
        try {
            var directory = Files.createTempDirectory("tandem-bench");
            var uac = scenario(directory, options.mix() ? "mix-uac.xml" : "uac.xml", options);
            var uas = scenario(directory, options.mix() ? "mix-uas.xml" : "uas.xml", options);
            var called = Sipp.start(
                    directory,
                    "uas",
                    uas,
                    LONGEST_RUN,
                    refreshable(options, List.of("-p", String.valueOf(options.uasPort()))));
            return new Workplace(directory, uac, called, options);
        } catch (IOException broken) {
            throw new Problem("no temporary directory: " + broken.getMessage());
        }
    }

    /** sipp then says yes to every UPDATE by itself. */
    private static List<String> refreshable(Options options, List<String> sipp) {
        return options.timers() ? Stream.concat(sipp.stream(), Stream.of("-aa")).toList() : sipp;
    }

    private static Path scenario(Path directory, String name, Options options) throws IOException {
        try (var source = Workplace.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IOException(name + " is missing in the jar");
            }
            var text = new String(source.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Files.writeString(
                    directory.resolve(name),
                    text.replace("@HOLD@", String.valueOf(options.hold().toMillis()))
                            .replace("@TIMER@\n", options.timers() ? TIMER : ""));
        }
    }

    /** Offers calls at this rate for this long and waits until the last one has ended. */
    SippStats offer(int rate, Duration length) {
        if (!called.alive()) {
            throw new Problem("the called side ended: " + called.lastWords());
        }
        var hold = options.hold();
        var patience = hold.plus(options.mix() ? SILENCE : HUNG);
        var most = rate * (patience.toSeconds() + 1);
        var words = List.of(
                options.sip(),
                "-p",
                String.valueOf(freePort()),
                "-r",
                String.valueOf(rate),
                "-m",
                String.valueOf(rate * length.toSeconds()),
                "-l",
                String.valueOf(most),
                "-recv_timeout",
                String.valueOf(patience.toMillis()));
        var limit = length.multipliedBy(2).plus(patience).plus(HUNG);
        try (var caller = Sipp.start(directory, "uac" + runs++, uac, limit, refreshable(options, words))) {
            calling = Optional.of(caller);
            var stats = caller.finish();
            if (stats.created() == 0) {
                throw new Problem("sipp made no call: " + caller.lastWords());
            }
            return stats;
        }
    }

    SippStats calledSide() {
        return called.stats();
    }

    private static int freePort() {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new Problem("no free port: " + broken.getMessage());
        }
    }

    /** May be called twice: by the end of the work, and by the end of the process. */
    @Override
    public synchronized void close() {
        calling.ifPresent(Sipp::close);
        called.close();
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("could not remove " + directory);
        }
    }
}
