package org.tandemswitch.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tandemswitch.system.server.Archive;
import org.tandemswitch.system.server.Tree;

/** The installation kit, and the untouched WildFly it is tried on. */
final class Kit {
    private static final long PATIENCE_SECONDS = 180;

    private Kit() {}

    /** A WildFly as it was downloaded, in a directory of this name beside the servers of the tests. */
    static Path untouchedWildFly(Path sibling, String name) {
        Path home = new Tree(sibling.resolveSibling(name)).emptied().root();
        new Archive(Path.of(System.getProperty("tandem.wildfly"))).unpackInnerTo(home);
        return home;
    }

    /** Runs the script; what it said. */
    static String install(Path home, String... options) {
        return install(home, Map.of(), options);
    }

    static String install(Path home, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "bash", Path.of(System.getProperty("tandem.kit"), "install.sh").toString(), home.toString()));
        command.addAll(List.of(options));
        return run(command, environment);
    }

    /** Runs a program that must end well; what it said. */
    static String run(List<String> command) {
        return run(command, Map.of());
    }

    private static String run(List<String> command, Map<String, String> environment) {
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
}
