package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a leg agreed on.
 *
 * @param interval the session ends this long after the last refresh
 * @param minimum the highest Min-SE seen
 * @param update does the peer take UPDATE?
 * @param ownsCallId the switch made this leg's Call-ID
 * @param since the last refresh, or the answer to the INVITE
 */
record Agreement(
        SessionRules rules,
        Duration interval,
        Duration minimum,
        UpdateUse update,
        boolean ownsCallId,
        Instant since,
        Optional<RefreshResult> last) {

    Instant expiry() {
        return since.plus(interval);
    }

    Duration segment() {
        return rules.segment(interval);
    }

    /** Smaller than a segment, so that the first refresh has its turn (ST-16). */
    Duration earlyHangUp() {
        return SessionRules.shorter(rules.earlyHangUp(), segment().minusSeconds(1));
    }

    /** The end of the next segment; the last one ends with the session (ST-12). */
    Instant boundaryAfter(Instant now) {
        long number = Duration.between(since, now).dividedBy(segment()) + 1;
        return number < rules.segments() ? since.plus(segment().multipliedBy(number)) : expiry();
    }

    /** The peer asks; what it leaves open stays as it is, but to refresh is up to us (ST-04, ST-08, ST-22). */
    LegSession asked(SessionTerms asked, Keeper current, Instant now) {
        Duration seen = rules.wanted(asked)
                .map(wanted -> SessionRules.longer(wanted, minimum))
                .orElse(minimum);
        Duration agreed = rules.within(asked.expires().orElse(interval), seen);
        Keeper byDefault = asked.expires().isEmpty() && asked.supported() ? current : Keeper.SWITCH;
        Keeper keeper = asked.refresher().map(Keeper::inRequestOfPeer).orElse(byDefault);
        return new Agreement(rules, agreed, seen, update.heard(asked.update()), ownsCallId, now, last).keptBy(keeper);
    }

    /** The peer accepted what we proposed, perhaps for a shorter time, but never a shorter one than we allow. */
    LegSession answered(SessionTerms answer, Keeper current, Instant now) {
        Duration agreed = answer.expires()
                .map(expires -> SessionRules.longer(SessionRules.shorter(expires, interval), rules.least()))
                .orElse(interval);
        Keeper keeper = answer.refresher().map(Keeper::inAnswerOfPeer).orElse(current);
        return new Agreement(rules, agreed, minimum, update.heard(answer.update()), ownsCallId, now, last)
                .keptBy(keeper);
    }

    Agreement noted(RefreshResult result) {
        return new Agreement(rules, interval, minimum, update, ownsCallId, since, Optional.of(result));
    }

    Agreement withoutUpdate() {
        return new Agreement(rules, interval, minimum, UpdateUse.REFUSED, ownsCallId, since, last);
    }

    /** A peer that wanted a longer interval has named its least (RFC 4028 section 7.4). */
    Agreement proposing(Duration proposed) {
        Duration named = proposed.compareTo(interval) > 0 ? proposed : minimum;
        return new Agreement(rules, proposed, named, update, ownsCallId, since, last);
    }

    private LegSession keptBy(Keeper keeper) {
        return keeper == Keeper.PEER ? new Awaiting(this) : Refreshing.begin(this);
    }

    SessionTerms proposal(Keeper keeper) {
        return SessionTerms.offer(interval, minimum, Optional.of(keeper.inOurRequest()));
    }

    SessionTerms acceptance(Keeper keeper) {
        return SessionTerms.answer(interval, keeper.inOurAnswer());
    }

    SessionView view(Keeper keeper, Instant next) {
        return new SessionView(
                Optional.of(interval), Optional.of(minimum), Optional.of(keeper), Optional.of(next), last);
    }
}
