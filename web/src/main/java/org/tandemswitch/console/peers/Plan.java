package org.tandemswitch.console.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.tandemswitch.provisioning.SaveOutcome;

/** What an edit of many would do, one after the other; once it is carried out, what it did. */
public record Plan<G>(List<Step<G>> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    public static <G> Plan<G> nothing() {
        return new Plan<>(List.of());
    }

    /**
     * @param rehearse what saving these, one after the other, would end with
     * @param sheet of what would be stored
     */
    static <G> Plan<G> of(
            Kind kind,
            List<Wish<G>> wishes,
            Function<List<Wish<G>>, List<SaveOutcome<G>>> rehearse,
            Function<G, Sheet> sheet) {
        List<Wish<G>> readable = wishes.stream()
                .filter(wish -> !wish.removal() && kind.complaints(wish.sheet()).isEmpty())
                .toList();
        Iterator<SaveOutcome<G>> outcomes = rehearse.apply(readable).iterator();
        List<Step<G>> steps = new ArrayList<>();
        for (Wish<G> wish : wishes) {
            if (wish.removal()) {
                steps.add(Step.removal(wish));
            } else if (kind.complaints(wish.sheet()).isEmpty()) {
                steps.add(outcomes.next()
                        .fold(
                                saved -> Step.change(wish, sheet.apply(saved.value())),
                                refused -> Step.refused(wish, refused.errors())));
            } else {
                steps.add(Step.refused(wish, kind.complaints(wish.sheet())));
            }
        }
        return new Plan<>(steps);
    }

    /** @param deed carries one step out and answers how that ended */
    Plan<G> carriedOut(Function<Step<G>, Step<G>> deed) {
        return new Plan<>(steps.stream()
                .map(step -> step.fate().isToDo() ? deed.apply(step) : step)
                .toList());
    }

    public long count(Fate fate) {
        return steps.stream().filter(step -> step.fate() == fate).count();
    }

    /** How many would be touched. */
    public long toDo() {
        return steps.stream().filter(step -> step.fate().isToDo()).count();
    }

    /** What needs a look comes first. */
    public List<Step<G>> first(int most) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::fate))
                .limit(most)
                .toList();
    }
}
