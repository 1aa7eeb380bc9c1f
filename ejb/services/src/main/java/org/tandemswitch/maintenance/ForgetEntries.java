package org.tandemswitch.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.retry.KeptCreates;

/** Each call is one transaction. */
@Stateless
public class ForgetEntries {
    @Inject
    SystemLog log;

    @Inject
    KeptCreates creates;

    public int before(Instant oldest, int most) {
        return log.forget(oldest, most);
    }

    public int createsBefore(Instant oldest) {
        return creates.forgetBefore(oldest);
    }
}
