package org.tandemswitch.console.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.provisioning.SaveOutcome;

/**
 * What an edit of many would do, one after the other; once it is carried out, what it did.
 *
 * @param counts how many steps have each fate, also of those that are no longer kept
 */
public record Plan<G>(List<Step<G>> steps, Map<Fate, Long> counts) {
    public Plan {
        steps = List.copyOf(steps);
        counts = Map.copyOf(counts);
    }

    private Plan(List<Step<G>> steps) {
        this(steps, steps.stream().collect(Collectors.groupingBy(Step::fate, Collectors.counting())));
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

    /**
     * @param most so many steps are carried out together
     * @param deed carries steps out and answers how each ended
     */
    Plan<G> carriedOut(int most, UnaryOperator<List<Step<G>>> deed) {
        List<Step<G>> toDo = steps.stream().filter(step -> step.fate().isToDo()).toList();
        List<Step<G>> ended = new ArrayList<>();
        while (ended.size() < toDo.size()) {
            ended.addAll(deed.apply(toDo.subList(ended.size(), Math.min(ended.size() + most, toDo.size()))));
        }
        Iterator<Step<G>> ends = ended.iterator();
        return new Plan<>(steps.stream()
                .map(step -> step.fate().isToDo() ? ends.next() : step)
                .toList());
    }

    public long count(Fate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    /** How many would be touched. */
    public long toDo() {
        return Stream.of(Fate.values())
                .filter(Fate::isToDo)
                .mapToLong(this::count)
                .sum();
    }

    public long size() {
        return Stream.of(Fate.values()).mapToLong(this::count).sum();
    }

    /** The same with no more steps than {@link #first} shows. */
    Plan<G> shortened(int refused, int others) {
        return new Plan<>(first(refused, others), counts);
    }

    /**
     * What needs a look comes first.
     *
     * @param refused how many of those
     * @param others how many of all else
     */
    public List<Step<G>> first(int refused, int others) {
        return Stream.concat(
                        steps.stream()
                                .filter(step -> step.fate() == Fate.REFUSED)
                                .limit(refused),
                        steps.stream()
                                .filter(step -> step.fate() != Fate.REFUSED)
                                .sorted(Comparator.comparing(Step::fate))
                                .limit(others))
                .toList();
    }
}
