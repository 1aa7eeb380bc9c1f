package org.tandemswitch.system.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server whose process the test holds: it can be killed and started again. */
public final class TandemProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(500);

    private final Path home;
    private final Tandem tandem;
    private final List<String> options;
    private final Process shell;
    private final ProcessHandle java;

    private TandemProcess(Path home, Tandem tandem, List<String> options, Process shell, ProcessHandle java) {
        this.home = home;
        this.tandem = tandem;
        this.options = options;
        this.shell = shell;
        this.java = java;
    }

    /** Starts the built server on the files of its base directory. */
    public static TandemProcess start(Tandem tandem) {
        return start(PrepareRun.builtServer(), tandem);
    }

    public static TandemProcess start(Path home, Tandem tandem) {
        return start(home, tandem, List.of());
    }

    /** @param options what this server is told beside what all are told */
    public static TandemProcess start(Path home, Tandem tandem, List<String> options) {
        Path pidFile = new Tree(tandem.base().resolve("tmp")).made().root().resolve("pid");
        try {
            Files.deleteIfExists(pidFile);
            Process shell = launch(home, tandem, options, pidFile);
            await().atMost(START).pollInterval(NOW_AND_THEN).until(() -> !shell.isAlive() || isThrough(tandem));
            assertThat(shell.isAlive()).as(() -> tandem.log().tail()).isTrue();
            assertThat(tandem.base().resolve("deployments/tandem.ear.deployed"))
                    .as(() -> tandem.log().tail())
                    .exists();
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return new TandemProcess(
                    home, tandem, options, shell, ProcessHandle.of(pid).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** It runs, and the EAR is deployed or has failed. */
    private static boolean isThrough(Tandem tandem) {
        Path deployments = tandem.base().resolve("deployments");
        return tandem.management().isRunning()
                && Stream.of("deployed", "failed")
                        .anyMatch(end -> Files.exists(deployments.resolve("tandem.ear." + end)));
    }

    private static Process launch(Path home, Tandem tandem, List<String> options, Path pidFile) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("bash", home.resolve("bin/standalone.sh").toString()));
        command.addAll(List.of("-c", "standalone-tandem.xml"));
        command.addAll(BaseDirectory.options(tandem));
        command.addAll(options);
        Path log = new Tree(tandem.base().resolve("log")).made().root();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.resolve("console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        builder.environment().put("JBOSS_PIDFILE", pidFile.toString());
        builder.environment().put("TANDEM_HEAP", "768m");
        // what only a cache holds is to go when a test collects garbage, to see what is really left;
        // and a start costs half as much when nothing is compiled for years to come
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0 -XX:TieredStopAtLevel=1");
        return builder.start();
    }

    public Tandem tandem() {
        return tandem;
    }

    /** Sockets it has open, listening and connected. */
    public long sockets() {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(java.pid()), "fd"))) {
            return open.filter(TandemProcess::isSocket).count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /** Class loaders of modules and deployments that are still there when everything that may go has gone. */
    public long classLoaders() {
        try {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                            Long.toString(java.pid()),
                            "GC.class_histogram")
                    .start();
            String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 3 && words[3].equals("org.jboss.modules.ModuleClassLoader"))
                    .mapToLong(words -> Long.parseLong(words[1]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** SIGKILL: no shutdown hook runs, no buffer is written. */
    public void kill() {
        java.destroyForcibly();
        shell.destroyForcibly();
        awaitEnd();
    }

    public TandemProcess startAgain() {
        return start(home, tandem, options);
    }

    @Override
    public void close() {
        tandem.management().run("", "shutdown");
        awaitEnd();
    }

    private void awaitEnd() {
        await().atMost(STOP).until(() -> !java.isAlive() && !shell.isAlive());
    }
}
