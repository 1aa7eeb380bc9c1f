package org.tandemswitch.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/**
 * Who may call whom: callers of a beginning that is told may call numbers of those beginnings and no others; all other
 * callers are free. Written one in a line: {@code 4930 44 33}.
 */
record NumberPairs(List<Pair> pairs) {
    static final NumberPairs NONE = new NumberPairs(List.of());
    static final ValueType<NumberPairs> TEXT = new Text();

    record Pair(String caller, List<String> callees) {
        @Override
        public String toString() {
            return caller + " " + String.join(" ", callees);
        }
    }

    NumberPairs {
        pairs = List.copyOf(pairs);
    }

    boolean allow(Numbers numbers) {
        boolean told = false;
        for (Pair pair : pairs) {
            if (numbers.caller().value().startsWith(pair.caller())) {
                told = true;
                if (pair.callees().stream().anyMatch(numbers.callee().value()::startsWith)) {
                    return true;
                }
            }
        }
        return !told;
    }

    private record Text() implements ValueType<NumberPairs> {
        private static final int MOST = 200;
        private static final int LONGEST = 3000;

        @Override
        public Reading<NumberPairs> read(String text) {
            List<Pair> pairs = new ArrayList<>();
            for (String line : text.split("\\R", -1)) {
                if (!line.isBlank()) {
                    List<String> words = List.of(line.strip().split("[\\s,]+"));
                    if (words.size() < 2
                            || words.stream()
                                    .anyMatch(word -> word.isEmpty()
                                            || NumberPrefix.parse(word).isEmpty())) {
                        return Reading.unfit("option.not.pair", line.strip());
                    }
                    pairs.add(new Pair(words.get(0), words.subList(1, words.size())));
                }
            }
            return pairs.size() > MOST || text.length() > LONGEST
                    ? Reading.unfit("parameter.not.that.many", 0, MOST)
                    : Reading.fit(new NumberPairs(pairs));
        }

        @Override
        public String write(NumberPairs pairs) {
            return pairs.pairs().stream().map(Pair::toString).collect(Collectors.joining("\n"));
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
}
