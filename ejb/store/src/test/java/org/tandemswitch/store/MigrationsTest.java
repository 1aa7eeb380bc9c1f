package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.NumberPrefix;

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
    void keeps_the_prefixes_of_vendors_in_their_order() throws SQLException {
        Migrations.run(database, "23");
        for (String name : List.of("many", "any", "none")) {
            execute(
                    database,
                    "INSERT INTO routing_gateway (name, host, port, transport, priority, locked) VALUES ('" + name
                            + "', '192.0.2.1', 5060, 'UDP', 1, false)");
        }
        execute(database, prefix("many", 1, "44"));
        execute(database, prefix("many", 0, "49"));
        execute(database, prefix("many", 2, ""));
        execute(database, prefix("any", 0, ""));

        try (MemoryDatabase unit = new MemoryDatabase(database)) {
            assertThat(new JpaRoutingGateways(unit.rows()).all())
                    .extracting(RoutingGateway::name, RoutingGateway::prefixes)
                    .containsExactly(
                            tuple("any", List.of(NumberPrefix.ANY)),
                            tuple("many", List.of(new NumberPrefix("49"), new NumberPrefix("44"), NumberPrefix.ANY)),
                            tuple("none", List.of()));
        }
    }

    private static String prefix(String vendor, int place, String prefix) {
        return "INSERT INTO routing_gateway_prefix SELECT id, %d, '%s' FROM routing_gateway WHERE name = '%s'"
                .formatted(place, prefix, vendor);
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
