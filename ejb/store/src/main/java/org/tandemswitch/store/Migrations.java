package org.tandemswitch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this version. The same scripts serve every product. */
final class Migrations {
    private static final Map<String, String> OF_MYSQL = Map.of(
            "table_options", "ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            "long_text", "MEDIUMTEXT",
            "no_limit_of_joins", "SET SESSION group_concat_max_len = 16777215");
    private static final Map<String, Map<String, String>> PLACEHOLDERS = Map.of(
            "h2", Map.of("table_options", "", "long_text", "VARCHAR(1000000)", "no_limit_of_joins", "SELECT 1"),
            "mysql", OF_MYSQL,
            "mariadb", OF_MYSQL);

    private Migrations() {}

    static void run(DataSource database) {
        run(database, "latest");
    }

    /** @param version the last one that is run */
    static void run(DataSource database, String version) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(placeholders(database))
                .target(version)
                .load()
                .migrate();
    }

    private static Map<String, String> placeholders(DataSource database) {
        String product = product(database).toLowerCase(Locale.ROOT);
        Map<String, String> known = PLACEHOLDERS.get(product);
        if (known == null) {
            throw new IllegalStateException("Tandem does not know the database product " + product);
        }
        return known;
    }

    private static String product(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }
}
