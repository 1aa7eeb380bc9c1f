package org.tandemswitch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Raises the rate until more than 0.1 % of the calls fail, then tries once half a step lower. */
record Search(List<Result> steps) {
    private static final int HIGHEST = 10_000;

    Search {
        steps = List.copyOf(steps);
    }

    static Search run(int first, int step, IntFunction<Result> measure, Consumer<Result> watcher) {
        var steps = new ArrayList<Result>();
        var rate = first;
        var good = true;
        while (good && rate <= HIGHEST) {
            good = tryOut(rate, measure, watcher, steps);
            rate += step;
        }
        if (!good && step > 1) {
            tryOut(Math.max(1, rate - step - step / 2), measure, watcher, steps);
        }
        return new Search(steps);
    }

    private static boolean tryOut(int rate, IntFunction<Result> measure, Consumer<Result> watcher, List<Result> steps) {
        var result = measure.apply(rate);
        steps.add(result);
        watcher.accept(result);
        return result.good();
    }

    /** The highest rate at which at most 0.1 % failed. */
    Optional<Result> best() {
        return steps.stream().filter(Result::good).max((one, other) -> Integer.compare(one.rate(), other.rate()));
    }

    String table() {
        return best().map(result -> "best rate: " + result.rate() + " calls/s\n\n" + result.table())
                .orElse("more than 0.1 % failed at every rate tried\n");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"bestRate\":%d,\"steps\":[%s]}",
                best().map(Result::rate).orElse(0),
                steps.stream().map(Result::json).collect(Collectors.joining(",")));
    }
}
