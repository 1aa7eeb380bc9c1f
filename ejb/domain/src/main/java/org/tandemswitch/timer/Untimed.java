package org.tandemswitch.timer;

import java.time.Instant;
import java.util.Optional;

/** The peer knows no session timer, or is not to be asked for one (ST-02, ST-23, ST-24). */
public record Untimed(SessionRules rules, boolean update, boolean ownsCallId) implements LegSession {
    @Override
    public Optional<Instant> deadline() {
        return Optional.empty();
    }

    @Override
    public SessionStep due(Instant now) {
        return SessionStep.stay(this);
    }

    @Override
    public SessionStep answered(int status, SessionTerms answer, double chance, Instant now) {
        return SessionStep.stay(this);
    }

    @Override
    public LegSession refreshed(SessionTerms asked, Instant now) {
        if (!rules.timer() || !asked.speaksTimer()) {
            return this;
        }
        return new Agreement(
                        rules, rules.longest(), rules.least(), UpdateUse.of(update), ownsCallId, now, Optional.empty())
                .asked(asked, Keeper.SWITCH, now);
    }

    @Override
    public LegSession confirmed(SessionTerms answer, Instant now) {
        return this;
    }

    @Override
    public SessionTerms proposal() {
        return SessionTerms.NONE;
    }

    @Override
    public SessionTerms acceptance() {
        return SessionTerms.NONE;
    }

    @Override
    public boolean isInviting() {
        return false;
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public SessionView view() {
        return SessionView.NONE;
    }
}
