package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The embedded database as the installation sets it up, but in memory. */
class EmbeddedDatabaseTest {
    private static final Path SETUP = Path.of("../../wildfly-config/cli/embedded-database.cli");
    private static final Pattern OPTIONS = Pattern.compile("connection-url=\"jdbc:h2:file:[^;]+;([^\"]+)\"");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    @Test
    void tells_what_is_committed_to_whoever_asked_the_same_a_moment_before() throws Exception {
        String url = "jdbc:h2:mem:committed;" + options();
        AtomicLong wanted = new AtomicLong();
        AtomicLong committed = new AtomicLong();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        int missed = 0;
        try (Connection writer = DriverManager.getConnection(url);
                Connection reader = DriverManager.getConnection(url)) {
            writer.createStatement().execute("CREATE TABLE line (number BIGINT PRIMARY KEY)");
            writer.setAutoCommit(false);
            thread.execute(() -> write(writer, wanted, committed));
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (System.nanoTime() < end) {
                long line = wanted.incrementAndGet();
                boolean there = false;
                boolean found = false;
                while (!there && !found) {
                    there = committed.get() >= line;
                    found = isThere(reader, line);
                }
                missed += found ? 0 : 1;
            }
            wanted.set(Long.MAX_VALUE);
            thread.shutdown();
            assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(missed).isZero();
        assertThat(committed.get()).isGreaterThan(10);
    }

    private static String options() throws IOException {
        Matcher options = OPTIONS.matcher(Files.readString(SETUP));
        assertThat(options.find()).isTrue();
        return options.group(1);
    }

    private static void write(Connection writer, AtomicLong wanted, AtomicLong committed) {
        try (PreparedStatement insert = writer.prepareStatement("INSERT INTO line VALUES (?)")) {
            for (long line = 1; wanted.get() < Long.MAX_VALUE; ) {
                if (wanted.get() >= line) {
                    insert.setLong(1, line);
                    insert.execute();
                    writer.commit();
                    committed.set(line);
                    line++;
                }
                Thread.onSpinWait();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isThere(Connection reader, long line) throws SQLException {
        try (PreparedStatement select = reader.prepareStatement("SELECT * FROM line WHERE number = ?")) {
            select.setLong(1, line);
            try (ResultSet result = select.executeQuery()) {
                return result.next();
            }
        }
    }
}
