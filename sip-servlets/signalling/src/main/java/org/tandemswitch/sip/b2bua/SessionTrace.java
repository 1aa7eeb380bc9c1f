package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.jboss.logging.Logger;
import org.tandemswitch.call.Call;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.Side;
import org.tandemswitch.timer.SessionTerms;
import org.tandemswitch.timer.SessionView;

/**
 * Tells how the session timer of each leg is agreed on, and every refresh with its answer, while the log category is set to
 * DEBUG (ST-31).
 */
final class SessionTrace {
    private static final Logger LOG = Logger.getLogger("org.tandemswitch.trace.session");

    private SessionTrace() {}

    /** A call was answered, or goes on by other terms than before. */
    static void agreed(CallId call, Call before, Call after) {
        if (LOG.isDebugEnabled() && isTalking(after.view())) {
            boolean begins = !isTalking(before.view());
            agreed(
                    call,
                    Side.CALLER,
                    begins,
                    before.view().callerSession(),
                    after.view().callerSession());
            agreed(
                    call,
                    Side.CALLEE,
                    begins,
                    before.view().calleeSession(),
                    after.view().calleeSession());
        }
    }

    private static void agreed(CallId call, Side side, boolean begins, SessionView before, SessionView after) {
        String terms = text(after);
        if (begins || !terms.equals(text(before))) {
            tell(call, side, "agreed on " + terms);
        }
    }

    static void sent(CallId call, Side side, String method, SessionTerms terms) {
        if (LOG.isDebugEnabled()) {
            tell(call, side, method + " sent with " + text(terms));
        }
    }

    static void notSent(CallId call, Side side, int status) {
        if (LOG.isDebugEnabled()) {
            tell(call, side, "refresh could not be sent, which counts as the answer " + status);
        }
    }

    static void answered(CallId call, Side side, SipServletResponse response) {
        if (LOG.isDebugEnabled()) {
            String answer = response.getMethod() + " answered " + response.getStatus();
            tell(call, side, answer + " with " + text(SessionHeaders.read(response)));
        }
    }

    /** The peer refreshes. */
    static void granted(CallId call, Side side, SipServletRequest request, SessionTerms terms) {
        if (LOG.isDebugEnabled()) {
            tell(call, side, asked(request) + ", granted with " + text(terms));
        }
    }

    static void tooBrief(CallId call, Side side, SipServletRequest request, Duration least) {
        if (LOG.isDebugEnabled()) {
            tell(call, side, asked(request) + ", refused with 422 and Min-SE " + least.toSeconds());
        }
    }

    private static String asked(SipServletRequest request) {
        return request.getMethod() + " received with " + text(SessionHeaders.read(request));
    }

    private static void tell(CallId call, Side side, String what) {
        LOG.debugf("call %s, %s: %s", call, side.name().toLowerCase(Locale.ROOT), what);
    }

    private static boolean isTalking(CallView view) {
        return view.state() == CallState.TALKING;
    }

    private static String text(SessionView view) {
        return text(
                view.interval(),
                view.minimum(),
                view.keeper().map(keeper -> "refreshed by the " + keeper.name().toLowerCase(Locale.ROOT)));
    }

    private static String text(SessionTerms terms) {
        return text(terms.expires(), terms.minimum(), terms.refresher().map(refresher -> "refresher " + refresher));
    }

    private static String text(Optional<Duration> expires, Optional<Duration> minimum, Optional<String> refresher) {
        String said = Stream.of(
                        expires.map(time -> "Session-Expires " + time.toSeconds()),
                        minimum.map(time -> "Min-SE " + time.toSeconds()),
                        refresher)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "no session timer" : said;
    }
}
