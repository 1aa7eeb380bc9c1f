package org.tandemswitch.sip.b2bua;

import java.time.Instant;
import java.util.Optional;
import javax.servlet.sip.SipApplicationSession;
import org.tandemswitch.cdr.CallRecord;

/** What a call needs of the house it lives in. */
interface CallHost {
    Outbound outbound();

    void announce(CallRecord callRecord);

    void schedule(LiveCall call, Optional<Instant> deadline);

    void release(LiveCall call, SipApplicationSession sessions);
}
