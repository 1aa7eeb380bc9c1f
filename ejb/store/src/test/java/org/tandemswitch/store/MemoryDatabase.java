package org.tandemswitch.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The persistence unit as it is deployed, on an H2 in memory that the migrations fill. Every call of a store is one
 * transaction, as if an EJB had called it.
 */
final class MemoryDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final EntityManager rows;

    MemoryDatabase() {
        this(empty());
    }

    MemoryDatabase(DataSource database) {
        factory = Persistence.createEntityManagerFactory(
                "tandem",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        database));
        rows = factory.createEntityManager();
    }

    static JdbcDataSource empty() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        return database;
    }

    EntityManager rows() {
        return rows;
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        rows.getTransaction().begin();
        try {
            T result = work.call();
            rows.getTransaction().commit();
            return result;
        } finally {
            if (rows.getTransaction().isActive()) {
                rows.getTransaction().rollback();
            }
            rows.clear();
        }
    }

    /** The same store with each of its calls in a transaction. */
    <S> S transactional(Class<S> port, S store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> inTransaction(() -> method.invoke(store, arguments))));
    }

    @Override
    public void close() {
        rows.close();
        factory.close();
    }
}
