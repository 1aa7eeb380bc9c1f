package org.tandemswitch.live;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.SystemLog;

/**
 * Brings edits into force that were made on another server of the same database, or whose reading failed here. Each edit is
 * an entry of the system log, so its newest number says whether there is anything new.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditsWatch {
    private static final Logger LOG = Logger.getLogger(EditsWatch.class);

    @Inject
    SystemLog log;

    @Inject
    Event<SnapshotChanged> changed;

    private long inForce = -1;
    private boolean readable = true;

    @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false, info = "edits")
    void look() {
        try {
            long newest = log.newest(Deed.ofRules(), 1).stream()
                    .map(Entry::number)
                    .findFirst()
                    .orElse(0L);
            if (newest != inForce) {
                changed.fire(new SnapshotChanged());
                inForce = newest;
            }
            readable = true;
        } catch (RuntimeException unreachable) {
            if (readable) {
                LOG.warnf("TANDEM1302: edits cannot be read, the rules known last go on: %s", unreachable.getMessage());
            }
            readable = false;
        }
    }
}
