package org.tandemswitch.parameter.value;

import java.util.List;

/** Puts into words which values a type takes: one method for each way to allow them. */
public interface Phrasing<R> {
    R between(String least, String most);

    R atLeast(String least);

    R oneOf(List<String> choices);

    R text(TextForm form, int longest);

    R hostAndPort();

    /** Two ports with a comma or a hyphen. */
    R portRange();

    /** @param word what stands for no value; may be empty */
    R wordOr(String word, ValueType<?> other);

    R list(int least, int most, ValueType<?> element);
}
