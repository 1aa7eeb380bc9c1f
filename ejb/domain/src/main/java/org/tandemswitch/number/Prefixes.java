package org.tandemswitch.number;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Beginnings of numbers, with commas or blanks between them. */
public record Prefixes() implements ValueType<SortedSet<String>> {
    private static final int LONGEST = 30_000;

    @Override
    public Reading<SortedSet<String>> read(String text) {
        SortedSet<String> prefixes = new TreeSet<>();
        for (String word : text.isBlank() ? new String[0] : text.strip().split("[\\s,;]+")) {
            if (NumberPrefix.parse(word).isEmpty()) {
                return Reading.unfit("option.not.prefix", word);
            }
            prefixes.add(word);
        }
        return text.length() > LONGEST
                ? Reading.unfit("parameter.too.long", LONGEST)
                : Reading.fit(Collections.unmodifiableSortedSet(prefixes));
    }

    @Override
    public String write(SortedSet<String> prefixes) {
        return String.join(" ", prefixes);
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
