package org.tandemswitch.passage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** How long numbers may be, such as {@code 3, 7-15}; nothing allows every length. */
record Lengths() implements ValueType<List<Lengths.Range>> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:\\s*-\\s*(\\d{1,2}))?");
    private static final int LONGEST = 100;

    record Range(int least, int most) {
        boolean contains(int length) {
            return length >= least && length <= most;
        }

        @Override
        public String toString() {
            return least == most ? Integer.toString(least) : least + "-" + most;
        }
    }

    @Override
    public Reading<List<Range>> read(String text) {
        List<Range> ranges = text.isBlank()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .map(Lengths::range)
                        .toList();
        return text.length() > LONGEST || ranges.stream().anyMatch(range -> !isSound(range))
                ? Reading.unfit("option.not.lengths", DialString.LONGEST)
                : Reading.fit(ranges);
    }

    private static Range range(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            return new Range(0, 0);
        }
        int least = Integer.parseInt(form.group(1));
        return new Range(least, form.group(2) == null ? least : Integer.parseInt(form.group(2)));
    }

    private static boolean isSound(Range range) {
        return range.least() > 0 && range.least() <= range.most() && range.most() <= DialString.LONGEST;
    }

    @Override
    public String write(List<Range> ranges) {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
