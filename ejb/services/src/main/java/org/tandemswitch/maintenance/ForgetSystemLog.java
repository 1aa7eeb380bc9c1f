package org.tandemswitch.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ServerParameters;
import org.tandemswitch.schedule.Nights;

/** Clears away the entries of the system log that nobody has to keep any longer, each night, some in a transaction. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetSystemLog {
    static final int AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(ForgetSystemLog.class);

    @Inject
    Nights nights;

    @Inject
    ParametersInForce parameters;

    @Inject
    ForgetEntries forgetEntries;

    @PostConstruct
    void start() {
        nights.each("old entries of the system log", this::forget);
    }

    void forget(Instant now) {
        Instant oldest = now.minus(parameters.now().get(ServerParameters.SERVER_DATA_KEEP_DAYS_LOG));
        int forgotten = 0;
        int last;
        do {
            last = forgetEntries.before(oldest, AT_ONCE);
            forgotten += last;
        } while (last == AT_ONCE);
        if (forgotten > 0) {
            LOG.infof("The system log lost %d entries from before %s", forgotten, oldest);
        }
    }
}
