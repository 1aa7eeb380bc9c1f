package org.tandemswitch.parameter.value;

import java.util.regex.Pattern;

/** A whole number. */
record Whole(int least, int most, String unit) implements ValueType<Integer> {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,10}");

    @Override
    public Reading<Integer> read(String text) {
        String bare = text.strip();
        if (!FORM.matcher(bare).matches()) {
            return Reading.unfit("parameter.not.whole");
        }
        long number = Long.parseLong(bare);
        return number < least || number > most
                ? Reading.unfit("parameter.not.in.range", least, most)
                : Reading.fit((int) number);
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return most == Integer.MAX_VALUE
                ? words.atLeast(Integer.toString(least))
                : words.between(Integer.toString(least), Integer.toString(most));
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
