package org.tandemswitch.option;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/**
 * Names of things in the directory, with commas between them; upper and lower case are one.
 *
 * @param kind what they are names of
 * @param most how many there may be
 */
public record Names(Peer kind, int most) implements ValueType<SortedSet<String>> {
    private static final Pattern NAME = Pattern.compile("[^,\\p{Cntrl}]{1,64}");
    private static final int LONGEST = 2000;
    private static final int MANY = 50;

    public static Names of(Peer kind) {
        return new Names(kind, MANY);
    }

    public static Names one(Peer kind) {
        return new Names(kind, 1);
    }

    @Override
    public Reading<SortedSet<String>> read(String text) {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String[] words = text.isBlank() ? new String[0] : text.split(",", -1);
        Arrays.stream(words).map(String::strip).forEach(names::add);
        if (names.size() > most || text.length() > LONGEST) {
            return Reading.unfit("parameter.not.that.many", 0, most);
        }
        return names.stream().allMatch(name -> NAME.matcher(name).matches())
                ? Reading.fit(Collections.unmodifiableSortedSet(names))
                : Reading.unfit("option.not.names");
    }

    @Override
    public String write(SortedSet<String> names) {
        return String.join(", ", names);
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
