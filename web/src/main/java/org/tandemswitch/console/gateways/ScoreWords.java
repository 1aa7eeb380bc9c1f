package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.live.Score;

/** How calls went, in words (C32). */
@RequestScoped
public class ScoreWords {
    @Inject
    Figures figures;

    @Inject
    Moments moments;

    @Inject
    Texts texts;

    /** Answered calls since the start. */
    public String counts(Score score) {
        return score.ended() == 0 ? Figures.NONE : texts.of("mapping.score.figures", score.answered(), score.ended());
    }

    /** Answer ratio, talk time and delay; empty while nothing is known of them. */
    public String means(Score score) {
        return means(score, score.ratio());
    }

    /** @param ratio another one than that of the score */
    String means(Score score, OptionalInt ratio) {
        if (score.ended() == 0 && ratio.isEmpty()) {
            return "";
        }
        String means = texts.of(
                "gateways.score.means",
                ratio.isPresent() ? texts.of("gateways.ratio", ratio.getAsInt()) : texts.of("gateways.no_ratio"),
                score.meanTalk().map(figures::duration).orElse(Figures.NONE),
                figures.seconds(score.meanDelay()));
        return score.late()
                .map(window -> texts.of("gateways.score.late", figures.duration(window), means))
                .orElse(means);
    }

    /** When a call was answered last; empty while none was. */
    public String last(Score score) {
        return score.lastAnswered()
                .map(moment -> texts.of("gateways.score.last", moments.recent(moment)))
                .orElse("");
    }
}
