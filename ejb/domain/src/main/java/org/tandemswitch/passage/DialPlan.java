package org.tandemswitch.passage;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.tandemswitch.number.DialString;

/** Rewrites numbers by the rule that says most about them; each rule looks at a number once, from its beginning. */
final class DialPlan {
    static final DialPlan NONE = new DialPlan(List.of());

    private final List<DialRule> written;
    private final List<DialRule> ranked;

    DialPlan(List<DialRule> rules) {
        written = List.copyOf(rules);
        ranked = rules.stream()
                .sorted(Comparator.comparingInt(DialRule::weight).reversed())
                .toList();
    }

    List<DialRule> rules() {
        return written;
    }

    /**
     * The number to go on with; none when a rule makes something of it that is no number.
     *
     * @param clock looked at only when it matters
     */
    Optional<DialString> apply(DialString number, RandomGenerator chance, Supplier<LocalDateTime> clock) {
        for (DialRule rule : ranked) {
            if (rule.fits(number.value()) && rule.hours().contains(clock)) {
                return DialString.parse(rule.rewrite(number.value(), chance));
            }
        }
        return Optional.of(number);
    }
}
