package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SipParameters;

/**
 * How sessions are kept alive, fixed when a call is admitted (ST-27).
 *
 * @param longest the interval offered, and the longest one accepted
 * @param least the shortest interval accepted
 * @param segments how many refreshes are tried within one interval
 * @param earlyHangUp how long before the end of the interval an unconfirmed call is given up
 * @param patience how long one refresh may go unanswered
 * @param countdown the longest talk of a caller that knows no session timer
 * @param timer may the peer have a session timer at all? Without one it is offered none, and none it asks for is agreed on
 *     (ST-23)
 */
public record SessionRules(
        Duration longest,
        Duration least,
        int segments,
        Duration earlyHangUp,
        Duration patience,
        Optional<Duration> countdown,
        boolean timer) {
    /** RFC 4028 section 4: nothing shorter is ever sent or accepted (D-05). */
    private static final Duration FLOOR = Duration.ofSeconds(90);
    /** A peer that wants to be left alone longer than this does not want a session timer. */
    private static final Duration CEILING = Duration.ofDays(1);

    private static final Duration TRANSACTION = Duration.ofSeconds(32);

    public static SessionRules of(ParameterSet set) {
        Duration least = longer(set.get(SipParameters.SS_SIP_SESSION_MIN_SE), FLOOR);
        return new SessionRules(
                longer(set.get(SipParameters.SS_SIP_SESSION_TTL), least),
                least,
                set.get(SipParameters.SS_SIP_SESSION_UPDATE_SEGMENT),
                set.get(SipParameters.SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP),
                shorter(resendWindow(set), TRANSACTION),
                Optional.of(set.get(SipParameters.SS_SIP_NO_TIMER_REINVITE_INTERVAL))
                        .filter(countdown -> !countdown.isZero()),
                true);
    }

    /** The same rules for a peer that may have a session timer, or may not. */
    public SessionRules timed(boolean allowed) {
        return allowed == timer
                ? this
                : new SessionRules(longest, least, segments, earlyHangUp, patience, countdown, allowed);
    }

    /** The waits that are used, and the last of them once more (D-11). */
    private static Duration resendWindow(ParameterSet set) {
        List<Duration> waits = set.get(SipParameters.SS_SIP_RESEND_INTERVAL);
        int used =
                Math.min(waits.size(), set.get(SipParameters.SS_SIP_SEND_RETRY).orElse(waits.size()));
        return waits.subList(0, used).stream().reduce(waits.get(used - 1), Duration::plus);
    }

    /** What an INVITE of ours says; who refreshes is left to the peer (ST-03, ST-08). */
    public SessionTerms offer() {
        return timer ? SessionTerms.offer(longest, least, Optional.empty()) : SessionTerms.NONE;
    }

    /** The offer once more, long enough for the peer that refused it with 422; at most once (ST-06, D-09). */
    public Optional<SessionTerms> raised(SessionTerms offer, SessionTerms refusal) {
        return wanted(refusal)
                .filter(minimum -> timer && offer.equals(offer()) && minimum.compareTo(longest) > 0)
                .map(minimum -> SessionTerms.offer(minimum, minimum, Optional.empty()));
    }

    /** To be answered 422 (ST-05). */
    public boolean isTooBrief(SessionTerms asked) {
        return timer
                && asked.supported()
                && asked.expires()
                        .filter(expires -> expires.compareTo(least) < 0)
                        .isPresent();
    }

    /** The session of a peer that invites us (ST-04, ST-08). */
    public LegSession accept(SessionTerms asked, Instant now) {
        Untimed untimed = new Untimed(this, asked.update(), false);
        return untimed.refreshed(asked, now);
    }

    /** The session of a peer that answered our INVITE. */
    public LegSession agreed(SessionTerms offer, SessionTerms answer, Instant now) {
        if (!timer || !answer.speaksTimer()) {
            return new Untimed(this, answer.update(), true);
        }
        Duration minimum = offer.minimum().orElse(least);
        Agreement offered = new Agreement(
                this,
                offer.expires().orElse(longest),
                minimum,
                UpdateUse.of(answer.update()),
                true,
                now,
                Optional.empty());
        return offered.answered(answer, Keeper.SWITCH, now);
    }

    /** The smallest cap that is there; a session timer is never a cap (ST-28, D-19). */
    public Optional<Duration> cap(Optional<Duration> longestTalk, LegSession caller) {
        return Stream.of(longestTalk, caller.isTimed() ? Optional.<Duration>empty() : countdown)
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
    }

    Duration within(Duration interval, Duration minimum) {
        return longer(shorter(interval, longest), longer(minimum, least));
    }

    Optional<Duration> wanted(SessionTerms terms) {
        return terms.minimum().filter(minimum -> minimum.compareTo(CEILING) <= 0);
    }

    /** ST-09. */
    Duration segment(Duration interval) {
        return Duration.ofSeconds(Math.max(1, interval.toSeconds() / segments));
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
