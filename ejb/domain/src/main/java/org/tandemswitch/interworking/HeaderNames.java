package org.tandemswitch.interworking;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Names of headers, between commas or blanks; upper and lower case are the same. */
record HeaderNames() implements ValueType<SortedSet<String>> {
    private static final int MOST = 50;
    private static final int LONGEST = 400;

    @Override
    public Reading<SortedSet<String>> read(String text) {
        List<String> names = Arrays.stream(text.split("[\\s,;]+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            if (!HeaderLine.isName(name)) {
                return Reading.unfit("option.not.header.name", name);
            }
            if (GuardedHeaders.contain(name)) {
                return Reading.unfit("option.guarded.header", name);
            }
        }
        SortedSet<String> read = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        read.addAll(names);
        return read.size() > MOST ? Reading.unfit("parameter.not.that.many", 0, MOST) : Reading.fit(read);
    }

    @Override
    public String write(SortedSet<String> value) {
        return String.join(", ", value);
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
