package org.tandemswitch.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.routing.Quality;
import org.tandemswitch.routing.QualityRules;

/** Counts the calls of one gateway or phone. */
final class ScoreCount {
    private long ended;
    private long answered;
    private Duration talk = Duration.ZERO;
    private long heard;
    private Duration delay = Duration.ZERO;
    private Optional<Instant> lastAnswered = Optional.empty();
    private Optional<Quality> quality = Optional.empty();

    synchronized void add(Cdr cdr, QualityRules rules, long nanos) {
        follow(rules);
        ended++;
        quality.ifPresent(late -> late.count(cdr.isAnswered(), nanos));
        if (cdr.isAnswered()) {
            answered++;
            talk = talk.plus(cdr.holdTime());
            lastAnswered = cdr.answeredAt();
            quality.ifPresent(late -> late.talked(cdr.holdTime(), nanos));
        }
        cdr.postDialDelay().ifPresent(waited -> {
            heard++;
            delay = delay.plus(waited);
            quality.ifPresent(late -> late.heard(waited, nanos));
        });
    }

    private void follow(QualityRules rules) {
        quality = rules.wanted()
                ? Optional.of(quality.map(late -> late.under(rules)).orElseGet(() -> new Quality(rules)))
                : Optional.empty();
    }

    synchronized Score score(QualityRules rules, long nanos) {
        follow(rules);
        return quality.map(late -> new Score(
                        ended,
                        answered,
                        late.ratio(nanos),
                        late.meanTalk(nanos),
                        late.meanDelay(nanos),
                        lastAnswered,
                        Optional.of(rules.window())))
                .orElseGet(this::sinceStart);
    }

    private Score sinceStart() {
        return new Score(
                ended,
                answered,
                Score.percent(answered, ended),
                mean(talk, answered),
                mean(delay, heard),
                lastAnswered,
                Optional.empty());
    }

    private static Optional<Duration> mean(Duration sum, long count) {
        return count == 0 ? Optional.empty() : Optional.of(sum.dividedBy(count));
    }
}
