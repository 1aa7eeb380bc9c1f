package org.tandemswitch.console.parameters;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.provisioning.Occasion;

/** Edits that somebody is about to save, and why. */
record Draft(Occasion occasion, List<ParameterEdit> edits) {
    static final Draft NONE = new Draft(Occasion.BY_HAND, List.of());

    Draft {
        edits = List.copyOf(edits);
    }

    /** Whoever saves it has seen these values: what is different by then is a conflict, and is not overwritten. */
    Draft seen(ParameterSet now) {
        return new Draft(occasion, edits.stream().map(edit -> seen(edit, now)).toList());
    }

    /** The same wishes of somebody who looks again. */
    Draft lookedAgain(ParameterSet now) {
        List<ParameterEdit> fresh = edits.stream()
                .map(edit -> ParameterEdit.of(edit.name(), edit.text()))
                .toList();
        return new Draft(occasion, fresh).seen(now);
    }

    private static ParameterEdit seen(ParameterEdit edit, ParameterSet now) {
        Optional<String> shown =
                edit.seen().or(() -> Parameters.find(edit.name()).map(now::text));
        return new ParameterEdit(edit.name(), edit.text(), shown);
    }
}
