package org.tandemswitch.system.install;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tandemswitch.system.records.Rows;
import org.tandemswitch.system.server.Program;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Tree;

/** Debian's MariaDB with an empty database and its owner, as the README tells to make them. */
final class MariaDb implements AutoCloseable {
    static final String PASSWORD = "tandem of the tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SETUP = """
            CREATE DATABASE tandem CHARACTER SET utf8mb4;
            CREATE USER tandem IDENTIFIED BY '%s';
            GRANT ALL ON tandem.* TO tandem;
            """;

    private final Process process;
    private final int port;

    private MariaDb(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static MariaDb start(Path directory, int port) {
        Path base = new Tree(directory).emptied().root();
        String data = "--datadir=" + base.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        try {
            Path setup = Files.writeString(base.resolve("setup.sql"), SETUP.formatted(PASSWORD));
            Program.run(List.of("mariadb-install-db", "--no-defaults", data, user, "--skip-test-db"));
            Process process = new ProcessBuilder(
                            "/usr/sbin/mariadbd",
                            "--no-defaults",
                            data,
                            user,
                            "--bind-address=" + Tandem.HOST,
                            "--port=" + port,
                            "--socket=" + base.resolve("socket"),
                            "--init-file=" + setup)
                    .redirectErrorStream(true)
                    .redirectOutput(base.resolve("log").toFile())
                    .start();
            await().atMost(PATIENCE).until(() -> !process.isAlive() || listens(port));
            return new MariaDb(process, port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(Tandem.HOST, port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What a server must be told to use it. */
    List<String> options() {
        return List.of("-Dtandem.db.port=" + port, "-Dtandem.db.password=" + PASSWORD);
    }

    Rows rows() {
        return Rows.of("jdbc:mariadb://%s:%d/tandem".formatted(Tandem.HOST, port), "tandem", PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }
}
