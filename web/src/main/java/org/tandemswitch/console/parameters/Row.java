package org.tandemswitch.console.parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tandemswitch.parameter.Finding;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.StoredParameter;

/**
 * A parameter as a row of the page.
 *
 * @param fresh was it changed within the last week?
 */
public record Row(
        Parameter<?> parameter,
        String value,
        boolean effective,
        boolean fresh,
        Optional<StoredParameter> origin,
        List<Finding> warnings) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<String> ON_OFF = List.of("On", "Off");

    public Row {
        warnings = List.copyOf(warnings);
    }

    static Row of(
            Parameter<?> parameter,
            String value,
            boolean effective,
            Optional<StoredParameter> stored,
            List<Finding> findings,
            Instant now) {
        Optional<StoredParameter> origin = stored.filter(choice -> !parameter.isReadOnly());
        return new Row(
                parameter,
                value,
                effective,
                origin.filter(choice -> choice.at().isAfter(now.minus(WEEK))).isPresent(),
                origin,
                findings.stream().filter(finding -> finding.concerns(parameter)).toList());
    }

    public String name() {
        return parameter.name();
    }

    public boolean isChanged() {
        return !parameter.isReadOnly() && !value.equals(parameter.standardText());
    }

    /** What the value is entered with. */
    public String control() {
        if (parameter.type().choices().isEmpty()) {
            return parameter.type().isNumber() ? "number" : "words";
        }
        return parameter.type().choices().equals(ON_OFF) ? "switch" : "choice";
    }

    /** What the filters of the page look for. */
    public String marks() {
        StringJoiner marks = new StringJoiner(" ");
        mark(marks, isChanged(), "changed");
        mark(marks, fresh, "week");
        mark(marks, !effective, "idle");
        mark(marks, !warnings.isEmpty(), "warned");
        return marks.toString();
    }

    private static void mark(StringJoiner marks, boolean bears, String mark) {
        if (bears) {
            marks.add(mark);
        }
    }
}
