package org.tandemswitch.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** A dial plan as it is typed: one rule in a line. */
record DialPlanLines() implements ValueType<DialPlan> {
    private static final int MOST = 1_000;
    private static final int LONGEST = 30_000;

    @Override
    public Reading<DialPlan> read(String text) {
        List<DialRule> rules = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                Optional<DialRule> rule = DialRule.parse(line);
                if (rule.isEmpty()) {
                    return Reading.unfit("option.not.dial.rule", line.strip());
                }
                rules.add(rule.get());
            }
        }
        return rules.size() > MOST || text.length() > LONGEST
                ? Reading.unfit("parameter.not.that.many", 0, MOST)
                : Reading.fit(new DialPlan(rules));
    }

    @Override
    public String write(DialPlan plan) {
        return plan.rules().stream().map(DialRule::text).collect(Collectors.joining("\n"));
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }

    @Override
    public boolean isLong() {
        return true;
    }
}
