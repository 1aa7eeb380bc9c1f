package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The switch refreshes at the end of each segment until a refresh is confirmed; the attempt at the end of the session is
 * the final check (ST-11 to ST-20).
 *
 * @param next when to try, as long as nothing is under way
 * @param attempt the refresh under way
 * @param proposed the interval it proposes: longer than the one agreed on once the peer asked for that
 */
public record Refreshing(Agreement agreement, Instant next, Optional<Attempt> attempt, Duration proposed)
        implements LegSession {
    private static final Duration STEP = Duration.ofMillis(10);

    /** A refresh that has no answer yet. */
    record Attempt(Instant sentAt, SessionMove method, boolean raised) {}

    static Refreshing begin(Agreement agreement) {
        return new Refreshing(
                agreement, agreement.boundaryAfter(agreement.since()), Optional.empty(), agreement.interval());
    }

    @Override
    public Optional<Instant> deadline() {
        Instant end = lastMoment();
        Instant mine = attempt.map(this::givenUpAt).orElse(next);
        return Optional.of(mine.isBefore(end) ? mine : end);
    }

    private Instant givenUpAt(Attempt sent) {
        return sent.sentAt().plus(agreement.rules().patience());
    }

    /** Early hang-up does without the answer to the final check (ST-13 to ST-15). */
    private Instant lastMoment() {
        Duration early = agreement.earlyHangUp();
        return early.isZero()
                ? agreement.expiry().plus(agreement.rules().patience())
                : agreement.expiry().minus(early);
    }

    @Override
    public SessionStep due(Instant now) {
        if (!now.isBefore(lastMoment())) {
            return SessionStep.end(this);
        }
        if (attempt.isPresent()) {
            boolean silent =
                    attempt.filter(sent -> !now.isBefore(givenUpAt(sent))).isPresent();
            return silent ? failed(RefreshResult.SILENCE, now) : SessionStep.stay(this);
        }
        return now.isBefore(next) ? SessionStep.stay(this) : send(method(), false, now);
    }

    /** ST-17. */
    private SessionMove method() {
        return agreement.update() == UpdateUse.ALLOWED ? SessionMove.UPDATE : SessionMove.INVITE;
    }

    private SessionStep send(SessionMove method, boolean raised, Instant now) {
        Attempt sent = new Attempt(now, method, raised);
        return new SessionStep(new Refreshing(agreement, next, Optional.of(sent), proposed), method);
    }

    @Override
    public SessionStep answered(int status, SessionTerms answer, double chance, Instant now) {
        if (status / 100 == 2) {
            return SessionStep.stay(confirmed(answer, now));
        }
        if (status == 481) {
            return SessionStep.end(noted(status, now));
        }
        return attempt.map(sent -> refused(sent, status, answer, chance, now)).orElseGet(() -> SessionStep.stay(this));
    }

    private SessionStep refused(Attempt sent, int status, SessionTerms answer, double chance, Instant now) {
        return switch (status) {
            case 491 -> SessionStep.stay(later(now.plus(pause(chance)), status, now));
            case 405, 501 -> sent.method() == SessionMove.UPDATE ? withoutUpdate(now) : failed(status, now);
            case 422 -> raised(sent, answer, now);
            default -> failed(status, now);
        };
    }

    /** ST-18. */
    private SessionStep withoutUpdate(Instant now) {
        return new Refreshing(agreement.withoutUpdate(), next, attempt, proposed).send(SessionMove.INVITE, false, now);
    }

    /** The peer wants a longer session: once in an attempt it is offered one (D-09). */
    private SessionStep raised(Attempt sent, SessionTerms answer, Instant now) {
        return agreement
                .rules()
                .wanted(answer)
                .filter(minimum -> !sent.raised() && minimum.compareTo(proposed) > 0)
                .map(minimum -> new Refreshing(agreement, next, attempt, minimum).send(sent.method(), true, now))
                .orElseGet(() -> failed(422, now));
    }

    /** A request of the peer crossed ours: both wait for a while, not the same while (ST-19). */
    private Duration pause(double chance) {
        return agreement.ownsCallId()
                ? Duration.ofMillis(2100).plus(STEP.multipliedBy((long) (chance * 191)))
                : STEP.multipliedBy((long) (chance * 201));
    }

    private SessionStep failed(int status, Instant now) {
        return now.isBefore(agreement.expiry())
                ? SessionStep.stay(later(agreement.boundaryAfter(now), status, now))
                : SessionStep.end(noted(status, now));
    }

    private Refreshing later(Instant moment, int status, Instant now) {
        return new Refreshing(agreement.noted(RefreshResult.bySwitch(status, now)), moment, Optional.empty(), proposed);
    }

    private Refreshing noted(int status, Instant now) {
        return new Refreshing(agreement.noted(RefreshResult.bySwitch(status, now)), next, attempt, proposed);
    }

    @Override
    public LegSession refreshed(SessionTerms asked, Instant now) {
        return agreement.noted(RefreshResult.byPeer(now)).asked(asked, Keeper.SWITCH, now);
    }

    @Override
    public LegSession confirmed(SessionTerms answer, Instant now) {
        return agreement.proposing(proposed).noted(RefreshResult.bySwitch(now)).answered(answer, Keeper.SWITCH, now);
    }

    @Override
    public SessionTerms proposal() {
        return agreement.proposing(proposed).proposal(Keeper.SWITCH);
    }

    @Override
    public SessionTerms acceptance() {
        return agreement.acceptance(Keeper.SWITCH);
    }

    @Override
    public boolean isInviting() {
        return attempt.filter(sent -> sent.method() == SessionMove.INVITE).isPresent();
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public SessionView view() {
        return agreement.view(Keeper.SWITCH, next);
    }
}
