package org.tandemswitch.timer;

import java.time.Instant;

/** What became of the last refresh; silence counts as 408. */
public record RefreshResult(Instant at, Keeper by, int status) {
    static final int SILENCE = 408;
    private static final int OK = 200;

    static RefreshResult byPeer(Instant now) {
        return new RefreshResult(now, Keeper.PEER, OK);
    }

    static RefreshResult bySwitch(int status, Instant now) {
        return new RefreshResult(now, Keeper.SWITCH, status);
    }

    static RefreshResult bySwitch(Instant now) {
        return bySwitch(OK, now);
    }
}
