package org.tandemswitch.live;

import org.tandemswitch.call.CallView;
import org.tandemswitch.call.EndReason;

/** A call that is up, as far as others than signalling may touch it. */
public interface OngoingCall {
    CallView view();

    void end(EndReason reason);
}
