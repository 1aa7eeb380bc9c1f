package org.tandemswitch.parameter.value;

import java.util.Arrays;
import java.util.List;

/** One of a few. */
record Choice<E extends Enum<E> & Labelled>(Class<E> of) implements ValueType<E> {
    @Override
    public Reading<E> read(String text) {
        String bare = text.strip();
        return Arrays.stream(of.getEnumConstants())
                .filter(choice -> choice.label().equalsIgnoreCase(bare) || choice.isAlso(bare))
                .findFirst()
                .map(Reading::fit)
                .orElseGet(() -> Reading.unfit("parameter.not.choice", String.join(", ", choices())));
    }

    @Override
    public String write(E value) {
        return value.label();
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.oneOf(choices());
    }

    @Override
    public List<String> choices() {
        return Arrays.stream(of.getEnumConstants()).map(Labelled::label).toList();
    }
}
