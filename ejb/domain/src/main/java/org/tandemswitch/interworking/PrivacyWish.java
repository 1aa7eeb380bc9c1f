package org.tandemswitch.interworking;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may ask of whoever carries its call (RFC 3323 section 4.2, RFC 3325, RFC 7044). */
public enum PrivacyWish {
    HEADER,
    SESSION,
    USER,
    NONE,
    ID,
    HISTORY,
    CRITICAL;

    private static final Set<PrivacyWish> WITHHOLDING = EnumSet.of(HEADER, USER, ID);

    /** The wishes of a Privacy header. Unknown ones are left out; whoever has no others wants to stay unknown anyway. */
    public static Set<PrivacyWish> parse(List<String> values) {
        List<String> words = values.stream()
                .flatMap(value -> Arrays.stream(value.split("[;,]", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        Set<PrivacyWish> wishes = EnumSet.noneOf(PrivacyWish.class);
        Arrays.stream(values())
                .filter(wish -> words.stream().anyMatch(wish.word()::equalsIgnoreCase))
                .forEach(wishes::add);
        return wishes.isEmpty() && !words.isEmpty() ? EnumSet.of(ID) : wishes;
    }

    /** These, and that the number be kept back; not of somebody who wants no privacy. */
    static Set<PrivacyWish> withId(Set<PrivacyWish> wishes) {
        Set<PrivacyWish> all = EnumSet.of(ID);
        all.addAll(wishes);
        return wishes.contains(NONE) ? wishes : all;
    }

    static String text(Collection<PrivacyWish> wishes) {
        return wishes.stream().map(PrivacyWish::word).collect(Collectors.joining(";"));
    }

    /** Does somebody with these wishes want to stay unknown? */
    static boolean withholds(Set<PrivacyWish> wishes) {
        return !wishes.contains(NONE) && wishes.stream().anyMatch(WITHHOLDING::contains);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
