package org.tandemswitch.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.parameter.value.Complaint;

/**
 * What some edits would do: the changes, and the edits that cannot be. All of it is done or nothing (PA-02).
 *
 * @param changes what would be different, in the order of the edits
 * @param warnings what would be odd then, whether the edits have to do with it or not
 */
public record ParameterPlan(List<FieldChange> changes, List<Refusal> refusals, List<Finding> warnings) {
    public ParameterPlan {
        changes = List.copyOf(changes);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    public static ParameterPlan of(ParameterSet now, List<ParameterEdit> edits) {
        return new Draft(now, edits).plan();
    }

    /** Is there something to do, and nothing against it? */
    public boolean isChange() {
        return !isRefused() && !changes.isEmpty();
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    private static final class Draft {
        private final ParameterSet now;
        private final List<ParameterEdit> edits;
        private final Map<String, Integer> named = new HashMap<>();
        private final List<FieldChange> changes = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        private Draft(ParameterSet now, List<ParameterEdit> edits) {
            this.now = now;
            this.edits = List.copyOf(edits);
        }

        ParameterPlan plan() {
            for (int edit = 0; edit < edits.size(); edit++) {
                look(edit);
            }
            List<Finding> after = ParameterRules.findings(now.with(changes));
            List<Finding> before = ParameterRules.findings(now);
            after.stream()
                    .filter(finding -> finding.isRefusal() && !before.contains(finding))
                    .forEach(this::refuse);
            return new ParameterPlan(
                    changes,
                    refusals,
                    after.stream().filter(finding -> !finding.isRefusal()).toList());
        }

        private void look(int edit) {
            Parameters.find(edits.get(edit).name())
                    .ifPresentOrElse(
                            parameter -> look(edit, parameter), () -> refuse(edit, Complaint.of("parameter.unknown")));
        }

        private void look(int edit, Parameter<?> parameter) {
            String before = now.text(parameter);
            if (named.putIfAbsent(parameter.name(), edit) != null) {
                refuse(edit, Complaint.of("parameter.twice", parameter.name()));
            } else if (parameter.isReadOnly()) {
                keep(edit, parameter, before);
            } else if (differs(edits.get(edit).seen(), parameter, before)) {
                refuse(edit, Complaint.of("parameter.conflict", before));
            } else {
                read(edit, parameter, before);
            }
        }

        /** A file may name what cannot be chosen, as long as it says the same. */
        private void keep(int edit, Parameter<?> parameter, String before) {
            if (!edits.get(edit).text().equals(before)) {
                refuse(edit, Complaint.of("parameter.read.only"));
            }
        }

        private void read(int edit, Parameter<?> parameter, String before) {
            var reading = parameter.normal(edits.get(edit).text());
            reading.complaint().ifPresent(complaint -> refuse(edit, complaint));
            reading.value()
                    .filter(text -> !text.equals(before))
                    .ifPresent(text -> changes.add(new FieldChange(parameter.name(), before, text)));
        }

        private void refuse(int edit, Complaint complaint) {
            refusals.add(new Refusal(edit, edits.get(edit).name(), complaint));
        }

        private void refuse(Finding finding) {
            finding.about().stream()
                    .map(parameter -> Optional.ofNullable(named.get(parameter.name())))
                    .flatMap(Optional::stream)
                    .forEach(edit -> refuse(edit, finding.complaint()));
        }

        private static boolean differs(Optional<String> seen, Parameter<?> parameter, String now) {
            return seen.flatMap(text -> parameter.normal(text).value())
                    .filter(text -> !text.equals(now))
                    .isPresent();
        }
    }
}
