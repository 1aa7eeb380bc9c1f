package org.tandemswitch.console.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.call.Side;
import org.tandemswitch.timer.Keeper;
import org.tandemswitch.timer.RefreshResult;
import org.tandemswitch.timer.SessionView;

/** The session timer of one leg, as a line in the row of its call. */
public record SessionRow(Side side, Duration interval, Keeper keeper, Instant next, Optional<RefreshResult> last) {

    static Optional<SessionRow> of(Side side, SessionView view) {
        return view.interval().flatMap(interval -> view.keeper()
                .flatMap(keeper -> view.next().map(next -> new SessionRow(side, interval, keeper, next, view.last()))));
    }

    public String sideKey() {
        return side == Side.CALLER ? "side.caller" : "side.callee";
    }

    public String keeperKey() {
        return keeper == Keeper.SWITCH ? "calls.session.by_switch" : "calls.session.by_peer";
    }

    public long seconds() {
        return interval.toSeconds();
    }

    /** The status of the last refresh, once there was one. */
    public String result() {
        return last.map(result -> String.valueOf(result.status())).orElse("");
    }
}
