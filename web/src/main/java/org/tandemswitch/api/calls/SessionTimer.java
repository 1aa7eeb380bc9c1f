package org.tandemswitch.api.calls;

import java.util.Locale;
import java.util.Optional;
import org.tandemswitch.call.Side;
import org.tandemswitch.timer.RefreshResult;
import org.tandemswitch.timer.SessionView;

/**
 * The session timer of one leg.
 *
 * @param interval Session-Expires in seconds
 * @param keeper who refreshes: switch or peer
 * @param next when the switch refreshes next, or until when the peer must have done so
 */
public record SessionTimer(String side, long interval, String keeper, String next, Optional<Refresh> last) {

    /**
     * What became of the last refresh.
     *
     * @param status the answer; silence counts as 408
     */
    public record Refresh(String at, String by, int status) {
        static Refresh of(RefreshResult result) {
            return new Refresh(result.at().toString(), key(result.by()), result.status());
        }
    }

    static Optional<SessionTimer> of(Side side, SessionView view) {
        return view.interval().flatMap(interval -> view.keeper().flatMap(keeper -> view.next()
                .map(next -> new SessionTimer(
                        key(side),
                        interval.toSeconds(),
                        key(keeper),
                        next.toString(),
                        view.last().map(Refresh::of)))));
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
