package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;

/**
 * Puts into the system log what has happened outside the database, such as a sign-in. It has happened whether or not the
 * database takes the entry, so a failure is told in the log of the server and to nobody else.
 */
@ApplicationScoped
public class Occurrences {
    private static final Logger LOG = Logger.getLogger(Occurrences.class);

    @Inject
    WriteEntry writeEntry;

    public void note(Actor actor, Deed deed, String subject, FieldChange... changes) {
        Entry entry = Entry.of(Instant.now(), actor, deed, subject, List.of(changes));
        try {
            writeEntry.write(entry);
        } catch (RuntimeException unreachable) {
            LOG.warnf("TANDEM1301: the system log misses an entry, %s: %s", unreachable.getMessage(), entry);
        }
    }
}
