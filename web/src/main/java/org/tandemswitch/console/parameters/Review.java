package org.tandemswitch.console.parameters;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.parameter.Finding;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.parameter.ParameterRules;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.Refusal;
import org.tandemswitch.parameter.value.Complaint;

/**
 * What edits would do, laid out for a decision.
 *
 * @param lines what would be different, and what cannot be
 * @param alike how many edits ask for what is so already
 * @param raised warnings that the edits bring, or leave standing on what they touch
 * @param cured warnings that the edits end
 */
public record Review(List<Line> lines, int alike, List<Finding> raised, List<Finding> cured) {
    static final Review NOTHING = new Review(List.of(), 0, List.of(), List.of());

    /** One edit. */
    public record Line(String name, String before, String after, boolean live, List<Complaint> refusals) {
        private static final String CONFLICT = "parameter.conflict";

        public boolean isRefused() {
            return !refusals.isEmpty();
        }

        /** Has somebody else changed the value since it was looked at? */
        public boolean isConflict() {
            return refusals.stream().anyMatch(refusal -> refusal.key().equals(CONFLICT));
        }

        public String standard() {
            return Parameters.find(name).map(Parameter::standardText).orElse("");
        }
    }

    public Review {
        lines = List.copyOf(lines);
        raised = List.copyOf(raised);
        cured = List.copyOf(cured);
    }

    static Review of(ParameterSet now, List<ParameterEdit> edits, ParameterPlan plan) {
        List<Line> lines = new Draughtsman(now, edits, plan).lines();
        List<Finding> before = warnings(now);
        Stream<Finding> raised = plan.warnings().stream()
                .filter(warning ->
                        !before.contains(warning) || lines.stream().anyMatch(line -> touches(warning, line)));
        return new Review(
                lines,
                edits.size() - lines.size(),
                raised.toList(),
                before.stream()
                        .filter(warning -> !plan.warnings().contains(warning))
                        .toList());
    }

    public boolean isRefused() {
        return lines.stream().anyMatch(Line::isRefused);
    }

    public boolean isSavable() {
        return !lines.isEmpty() && !isRefused();
    }

    /** Does any of it wait for the next start? */
    public boolean isWaiting() {
        return lines.stream().anyMatch(line -> !line.live());
    }

    public long getRefused() {
        return lines.stream().filter(Line::isRefused).count();
    }

    private static List<Finding> warnings(ParameterSet set) {
        return ParameterRules.findings(set).stream()
                .filter(finding -> !finding.isRefusal())
                .toList();
    }

    private static boolean touches(Finding warning, Line line) {
        return Parameters.find(line.name()).filter(warning::concerns).isPresent();
    }

    private record Draughtsman(ParameterSet now, List<ParameterEdit> edits, ParameterPlan plan) {
        List<Line> lines() {
            Map<String, FieldChange> changes =
                    plan.changes().stream().collect(Collectors.toMap(FieldChange::field, Function.identity()));
            return IntStream.range(0, edits.size())
                    .mapToObj(edit -> line(edit, changes))
                    .filter(line -> line.isRefused() || changes.containsKey(line.name()))
                    .toList();
        }

        private Line line(int edit, Map<String, FieldChange> changes) {
            ParameterEdit wish = edits.get(edit);
            String name = Parameters.find(wish.name()).map(Parameter::name).orElse(wish.name());
            FieldChange change = changes.getOrDefault(
                    name,
                    new FieldChange(
                            name.isBlank() ? "?" : name,
                            Parameters.find(name).map(now::text).orElse(""),
                            wish.text()));
            return new Line(
                    name,
                    change.before(),
                    change.after(),
                    Parameters.find(name).map(Parameter::isLive).orElse(true),
                    complaints(edit));
        }

        private List<Complaint> complaints(int edit) {
            return plan.refusals().stream()
                    .filter(refusal -> refusal.edit() == edit)
                    .map(Refusal::complaint)
                    .toList();
        }
    }
}
