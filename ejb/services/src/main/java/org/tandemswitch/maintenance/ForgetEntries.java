package org.tandemswitch.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemswitch.audit.SystemLog;

/** Each call is one transaction. */
@Stateless
public class ForgetEntries {
    @Inject
    SystemLog log;

    public int before(Instant oldest, int most) {
        return log.forget(oldest, most);
    }
}
