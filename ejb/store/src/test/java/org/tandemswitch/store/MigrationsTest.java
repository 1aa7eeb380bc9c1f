package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;

final class MigrationsTest {
    private final JdbcDataSource database = MemoryDatabase.empty();

    @Test
    void makes_the_schema_before_hibernate_validates_it() {
        try (MemoryDatabase unit = new MemoryDatabase(database)) {
            assertThat(new JpaCdrs(unit.rows()).newest(1)).isEmpty();
        }
    }

    @Test
    void keeps_what_is_stored_when_the_same_version_starts_again() throws Exception {
        Cdr cdr = aCall("a").cdr();
        try (MemoryDatabase unit = new MemoryDatabase(database)) {
            unit.transactional(Cdrs.class, new JpaCdrs(unit.rows())).store(List.of(cdr));
        }

        try (MemoryDatabase unit = new MemoryDatabase(database)) {
            assertThat(new JpaCdrs(unit.rows()).newest(1)).containsExactly(cdr);
        }
    }

    @Test
    void refuses_a_schema_that_does_not_fit() throws SQLException {
        new MemoryDatabase(database).close();
        execute(database, "ALTER TABLE cdr DROP COLUMN end_reason");

        assertThatThrownBy(() -> new MemoryDatabase(database)).hasStackTraceContaining("end_reason");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
