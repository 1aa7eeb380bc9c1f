package org.tandemswitch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this version. The same scripts serve every product. */
final class Migrations {
    private static final Map<String, String> TABLE_OPTIONS = Map.of(
            "h2", "",
            "mysql", "ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            "mariadb", "ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");

    private Migrations() {}

    static void run(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("table_options", tableOptions(database)))
                .load()
                .migrate();
    }

    private static String tableOptions(DataSource database) {
        String product = product(database).toLowerCase(Locale.ROOT);
        String options = TABLE_OPTIONS.get(product);
        if (options == null) {
            throw new IllegalStateException("Tandem does not know the database product " + product);
        }
        return options;
    }

    private static String product(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }
}
