package org.tandemswitch.parameter.value;

import java.util.Optional;

/** A value or none; none is written as a word, and the empty text is read as none. */
record Maybe<T>(String word, ValueType<T> of) implements ValueType<Optional<T>> {
    @Override
    public Reading<Optional<T>> read(String text) {
        return text.isBlank() || text.strip().equalsIgnoreCase(word)
                ? Reading.fit(Optional.empty())
                : of.read(text).map(Optional::of);
    }

    @Override
    public String write(Optional<T> value) {
        return value.map(of::write).orElse(word);
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.wordOr(word, of);
    }

    @Override
    public String unit() {
        return of.unit();
    }
}
