package org.tandemswitch.call;

import java.util.OptionalInt;

/** How a call came to its end (ER-01, ER-02). */
record Ending(EndReason reason, HangUpSide side, OptionalInt peerStatus) {
    static Ending by(HangUpSide side, EndReason reason) {
        return new Ending(reason, side, OptionalInt.empty());
    }

    static Ending byServer(EndReason reason) {
        return by(HangUpSide.SERVER, reason);
    }

    static Ending refused(EndReason reason, int status) {
        return new Ending(reason, HangUpSide.CALLEE, OptionalInt.of(status));
    }
}
