package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.sip.SipApplicationSession;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.call.Trial;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.live.Lines;
import org.tandemswitch.number.DialString;

/** What a call needs of the house it lives in. */
interface CallHost {
    Outbound outbound();

    /** A line for the journal of the call. */
    void noted(CallId call, Mark mark);

    /** A line for one more call, if there is one. */
    Optional<Lines.Line> line(Trunk trunk);

    /** May anybody be sent on to this number? */
    boolean mayBeCalled(DialString callee);

    void tried(Trial trial);

    void announce(CallRecord callRecord);

    /** Wakes the call once, after the wait; none means never. */
    void schedule(LiveCall call, Optional<Duration> wait);

    Complaints complaints();

    void release(LiveCall call, SipApplicationSession sessions);
}
