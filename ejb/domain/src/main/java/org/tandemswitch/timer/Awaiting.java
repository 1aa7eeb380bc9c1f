package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The peer refreshes; when it does not, the call ends shortly before the session does (ST-21). */
public record Awaiting(Agreement agreement) implements LegSession {
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(32);
    private static final int GONE = 481;

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(agreement.expiry().minus(margin()));
    }

    private Duration margin() {
        Duration third = agreement.interval().dividedBy(3);
        return SessionRules.longer(SessionRules.shorter(LONGEST_MARGIN, third), agreement.earlyHangUp());
    }

    @Override
    public SessionStep due(Instant now) {
        boolean over = deadline().filter(end -> !now.isBefore(end)).isPresent();
        return over ? SessionStep.end(this) : SessionStep.stay(this);
    }

    /** The peer took over while our last refresh was under way. */
    @Override
    public SessionStep answered(int status, SessionTerms answer, double chance, Instant now) {
        if (status == GONE) {
            return SessionStep.end(this);
        }
        return SessionStep.stay(status / 100 == 2 ? confirmed(answer, now) : this);
    }

    @Override
    public LegSession refreshed(SessionTerms asked, Instant now) {
        return agreement.noted(RefreshResult.byPeer(now)).asked(asked, Keeper.PEER, now);
    }

    @Override
    public LegSession confirmed(SessionTerms answer, Instant now) {
        return agreement.noted(RefreshResult.bySwitch(now)).answered(answer, Keeper.PEER, now);
    }

    @Override
    public SessionTerms proposal() {
        return agreement.proposal(Keeper.PEER);
    }

    @Override
    public SessionTerms acceptance() {
        return agreement.acceptance(Keeper.PEER);
    }

    @Override
    public boolean isInviting() {
        return false;
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public SessionView view() {
        return agreement.view(Keeper.PEER, agreement.expiry());
    }
}
