package org.tandemswitch.console.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;

/** A wish and what becomes of it. */
public record Step<G>(Wish<G> wish, String name, Fate fate, List<FieldChange> changes, List<FieldError> errors) {
    public Step {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    /** What somebody refers to stays. */
    static <G> Step<G> removal(Wish<G> wish) {
        return wish.seen().filter(row -> row.moment().contains(State.USED)).isPresent()
                ? refused(wish, List.of(new FieldError("", "error.in_use")))
                : new Step<>(wish, nameOf(wish), Fate.REMOVED, List.of(), List.of());
    }

    static <G> Step<G> refused(Wish<G> wish, List<FieldError> errors) {
        return new Step<>(wish, nameOf(wish), Fate.REFUSED, List.of(), errors);
    }

    /** @param then what would be stored */
    static <G> Step<G> change(Wish<G> wish, Sheet then) {
        Map<String, String> before = wish.seen().map(row -> row.sheet().all()).orElse(Map.of());
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(before, then.all()));
        if (!wish.password().isEmpty()) {
            changes.add(new FieldChange("password", wish.seen().isPresent() ? "old" : "", "new"));
        }
        Fate fate = changes.isEmpty() ? Fate.UNCHANGED : Fate.CHANGED;
        return new Step<>(wish, nameOf(wish), wish.seen().isPresent() ? fate : Fate.NEW, changes, List.of());
    }

    Step<G> ended(SaveOutcome<?> outcome) {
        return outcome.fold(saved -> done(), refused -> refused(wish, refused.errors()));
    }

    Step<G> done() {
        return new Step<>(wish, name, Fate.DONE, changes, List.of());
    }

    Step<G> broken() {
        return refused(wish, List.of(new FieldError("", "gateways.broken")));
    }

    private static String nameOf(Wish<?> wish) {
        return wish.sheet().fields().values().iterator().next();
    }
}
