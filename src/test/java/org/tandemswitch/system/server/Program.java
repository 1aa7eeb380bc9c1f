package org.tandemswitch.system.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that must end well. */
public final class Program {
    private static final long PATIENCE_SECONDS = 180;

    private Program() {}

    /** What it said. */
    public static String run(List<String> command) {
        return run(command, Map.of());
    }

    public static String run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(said)
                    .isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Runs a script of the kit on a running server, as its owner would. */
    public static void cli(Tandem tandem, String script) {
        run(List.of(
                "bash",
                PrepareRun.builtServer().resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=" + Tandem.HOST + ":" + tandem.managementPort(),
                "--file=" + Path.of(System.getProperty("tandem.kit"), "cli", script)));
    }
}
