package org.tandemswitch.api.routes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.admission.RouteAnswer;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.rate.Price;
import org.tandemswitch.routing.Explanation;

/**
 * What would become of a call.
 *
 * @param refusal the end reason it would have; missing when it would pass
 * @param caller the number vendors were looked for with; missing when nobody was
 * @param longestTalk in seconds; missing when nothing cuts it
 * @param rateGroup the one by which the caller pays; missing when it does not
 * @param paid what the caller pays: money, a stroke, seconds of a cycle; missing when nobody knows
 * @param rulesSince when the rules came into force
 * @param vendors in the order in which they would be tried
 * @param more vendors that are left out of the list
 */
public record RouteView(
        boolean passes,
        Optional<String> refusal,
        Optional<String> caller,
        Optional<String> callee,
        Optional<Long> longestTalk,
        Optional<String> rateGroup,
        Optional<String> paid,
        Optional<String> rulesSince,
        List<Line> vendors,
        int more) {
    /**
     * @param verdict {@code chosen} for one that would be tried
     * @param cost what it asks, written as {@code paid} is
     * @param margin how much of a hundred of what the caller pays is left
     */
    public record Line(
            String vendor,
            String prefix,
            String verdict,
            String caller,
            String callee,
            Optional<String> cost,
            Optional<BigDecimal> margin) {
        static Line of(Explanation why, Explanation.Line line) {
            return new Line(
                    line.vendor(),
                    line.prefix(),
                    line.verdict().key(),
                    line.numbers().caller().value(),
                    line.numbers().callee().value(),
                    line.cost().map(Price::text),
                    why.margin(line));
        }
    }

    static RouteView of(RouteAnswer answer) {
        Optional<Explanation> why = answer.explanation();
        return new RouteView(
                answer.refusal().isEmpty(),
                answer.refusal().map(EndReason::key),
                why.map(known -> known.routed().caller().value()),
                why.map(known -> known.routed().callee().value()),
                answer.longestTalk().map(Duration::toSeconds),
                why.map(Explanation::tariff).filter(name -> !name.isEmpty()),
                why.flatMap(Explanation::paid).map(Price::text),
                why.map(known -> known.rulesSince().toString()),
                why.map(known -> known.vendors().stream()
                                .map(line -> Line.of(known, line))
                                .toList())
                        .orElse(List.of()),
                why.map(Explanation::more).orElse(0));
    }
}
