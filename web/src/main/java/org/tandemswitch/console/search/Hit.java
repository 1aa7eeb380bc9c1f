package org.tandemswitch.console.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Something that can be found.
 *
 * @param kind in the texts of the console
 * @param more words by which it is found as well
 * @param path of the page that shows it; worked out for those that are told, of all that are looked at
 */
record Hit(String kind, String title, List<String> more, Supplier<String> path) {
    Hit {
        more = List.copyOf(more);
    }

    /** How well it fits, the smaller the better; none where it does not. */
    int rank(String wanted) {
        int best = rank(title, wanted);
        for (String word : more) {
            best = Math.min(best, rank(word, wanted) + 1);
        }
        return best;
    }

    static final int UNFIT = 10;

    private static int rank(String text, String wanted) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.equals(wanted)) {
            return 0;
        }
        if (folded.startsWith(wanted)) {
            return 2;
        }
        return folded.contains(wanted) ? 4 : UNFIT;
    }
}
