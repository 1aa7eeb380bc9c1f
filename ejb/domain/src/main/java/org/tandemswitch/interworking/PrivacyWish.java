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

    /** The wishes of a Privacy header; unknown ones are left out. */
    public static Set<PrivacyWish> parse(List<String> values) {
        Set<PrivacyWish> wishes = EnumSet.noneOf(PrivacyWish.class);
        for (String value : values) {
            for (String word : value.split("[;,]", -1)) {
                Arrays.stream(values())
                        .filter(wish -> wish.word().equalsIgnoreCase(word.strip()))
                        .forEach(wishes::add);
            }
        }
        return wishes;
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
