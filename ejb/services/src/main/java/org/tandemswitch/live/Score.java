package org.tandemswitch.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.cdr.Cdr;

/**
 * How the calls of a gateway went on this node since the start. What several vendors were asked about counts for the last of
 * them, with the time the others took.
 *
 * @param talk of all answered calls together
 * @param heard calls that rang or were answered
 * @param delay of these together, from INVITE to ringing or answer
 */
public record Score(
        long ended, long answered, Duration talk, long heard, Duration delay, Optional<Instant> lastAnswered) {
    static final Score NONE = new Score(0, 0, Duration.ZERO, 0, Duration.ZERO, Optional.empty());

    Score with(Cdr cdr) {
        Optional<Duration> waited = cdr.postDialDelay();
        return new Score(
                ended + 1,
                answered + (cdr.isAnswered() ? 1 : 0),
                talk.plus(cdr.holdTime()),
                heard + (waited.isPresent() ? 1 : 0),
                delay.plus(waited.orElse(Duration.ZERO)),
                cdr.answeredAt().or(() -> lastAnswered));
    }

    /** The average talk time of answered calls (ACD). */
    public Optional<Duration> meanTalk() {
        return answered == 0 ? Optional.empty() : Optional.of(talk.dividedBy(answered));
    }

    /** The average post dial delay (PDD). */
    public Optional<Duration> meanDelay() {
        return heard == 0 ? Optional.empty() : Optional.of(delay.dividedBy(heard));
    }
}
