package org.tandemswitch.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;

/** Asks the database now and then whether it answers, on a thread of its own because the answer may take long. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchDatabase {
    public static final String NAME = "database";
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/Tandem")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Ticker ticker;

    @Inject
    private Health health;

    private final Shift shift = new Shift();
    private Ticking ticking = () -> {};

    @PostConstruct
    void start() {
        ticking = ticker.every("database watch", PERIOD, now -> ask());
    }

    @PreDestroy
    void stop() {
        ticking.stop();
    }

    private void ask() {
        shift.begin(threads, () -> health.report(condition(answers())));
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException noAnswer) {
            return false;
        }
    }

    private static Condition condition(boolean answers) {
        return answers
                ? new Condition(NAME, Condition.State.OK, "health.database.ok", 0)
                : new Condition(NAME, Condition.State.DOWN, "health.database.down", 0);
    }
}
