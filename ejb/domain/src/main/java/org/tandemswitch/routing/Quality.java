package org.tandemswitch.routing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How calls went of late (RT-06). Not thread safe: one owner guards it. */
public final class Quality {
    private static final int ALL = 100;

    private final QualityRules rules;
    private final SlidingMean answers;
    private final SlidingMean talks;
    private final SlidingMean delays;

    public Quality(QualityRules rules) {
        this(rules, mean(rules), new SlidingMean(rules.talkWindow(), rules.slices()), mean(rules));
    }

    private Quality(QualityRules rules, SlidingMean answers, SlidingMean talks, SlidingMean delays) {
        this.rules = rules;
        this.answers = answers;
        this.talks = talks;
        this.delays = delays;
    }

    private static SlidingMean mean(QualityRules rules) {
        return new SlidingMean(rules.window(), rules.slices());
    }

    /** The same by other rules; what is counted over another time begins anew, and only that. */
    public Quality under(QualityRules now) {
        if (rules.equals(now)) {
            return this;
        }
        Quality anew = new Quality(now);
        boolean cut = rules.slices() != now.slices();
        boolean others = cut || !rules.window().equals(now.window());
        boolean othersTalks = cut || !rules.talkWindow().equals(now.talkWindow());
        return new Quality(
                now, others ? anew.answers : answers, othersTalks ? anew.talks : talks, others ? anew.delays : delays);
    }

    public void count(boolean answers, long nanos) {
        this.answers.add(answers ? ALL : 0, nanos);
    }

    /** An answered call is over. */
    public void talked(Duration talk, long nanos) {
        talks.add(talk.toMillis(), nanos);
    }

    /** A call rang or was answered so long after it began. */
    public void heard(Duration delay, long nanos) {
        delays.add(delay.toMillis(), nanos);
    }

    /** Answered calls of a hundred (ASR); none while there were no calls. */
    public OptionalInt ratio(long nanos) {
        OptionalDouble mean = answers.mean(nanos);
        return mean.isPresent() ? OptionalInt.of((int) Math.round(mean.getAsDouble())) : OptionalInt.empty();
    }

    /** The average talk time of answered calls (ACD). */
    public Optional<Duration> meanTalk(long nanos) {
        return duration(talks.mean(nanos));
    }

    /** The average post dial delay (PDD). */
    public Optional<Duration> meanDelay(long nanos) {
        return duration(delays.mean(nanos));
    }

    private static Optional<Duration> duration(OptionalDouble millis) {
        return millis.isPresent() ? Optional.of(Duration.ofMillis(Math.round(millis.getAsDouble()))) : Optional.empty();
    }
}
