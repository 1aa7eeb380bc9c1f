package org.tandemswitch.interworking;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.value.Phrasing;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.TextForm;
import org.tandemswitch.parameter.value.ValueType;

/** Refusals that are told as others, such as {@code 404=503, 0=480}; 0 stands for any other refusal (SI-12). */
record CodeMap() implements ValueType<SortedMap<Integer, Integer>> {
    private static final Pattern PAIR = Pattern.compile("\\s*(0|[4-6]\\d\\d)\\s*=\\s*([4-6]\\d\\d)\\s*");
    private static final int MOST = 50;
    private static final int LONGEST = 400;

    @Override
    public Reading<SortedMap<Integer, Integer>> read(String text) {
        SortedMap<Integer, Integer> codes = new TreeMap<>();
        String[] pairs = text.isBlank() ? new String[0] : text.split("[,;\n]", -1);
        for (String pair : pairs) {
            Matcher matcher = PAIR.matcher(pair);
            if (pairs.length > MOST || !matcher.matches()) {
                return Reading.unfit("option.not.codes");
            }
            codes.put(Integer.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
        }
        return Reading.fit(codes);
    }

    @Override
    public String write(SortedMap<Integer, Integer> value) {
        return value.entrySet().stream().map(CodeMap::pair).collect(Collectors.joining(", "));
    }

    private static String pair(Map.Entry<Integer, Integer> codes) {
        return codes.getKey() + "=" + codes.getValue();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(TextForm.ANYTHING, LONGEST);
    }
}
