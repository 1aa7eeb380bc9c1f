package org.tandemswitch.store;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;

/** One statement for very many things, far too many to be entities. */
final class Batch {
    private static final int SIZE = 1_000;

    private Batch() {}

    interface Filling<T> {
        void fill(PreparedStatement statement, T one) throws SQLException;
    }

    static <T> void each(EntityManager rows, String sql, Collection<T> all, Filling<T> filling) {
        rows.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (T one : all) {
                    filling.fill(statement, one);
                    statement.addBatch();
                    waiting++;
                    if (waiting == SIZE) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
                if (waiting > 0) {
                    statement.executeBatch();
                }
            }
        });
    }
}
