package org.tandemswitch.live;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.SystemLog;

/** Each entry is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WriteEntry {
    @Inject
    SystemLog log;

    public void write(Entry entry) {
        log.write(entry);
    }
}
