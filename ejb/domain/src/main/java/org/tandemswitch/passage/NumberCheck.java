package org.tandemswitch.passage;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.number.DialString;

/**
 * Which numbers may pass.
 *
 * @param allowed beginnings of those that may; none for all
 * @param forbidden beginnings of those that may not, whatever is allowed
 * @param lengths none for all
 * @param lists those in one of which a number has to be; none for all
 * @param blacklists those in none of which it may be
 */
record NumberCheck(
        Set<String> allowed,
        Set<String> forbidden,
        List<Lengths.Range> lengths,
        List<NumberSet> lists,
        List<NumberSet> blacklists) {
    NumberCheck {
        allowed = Set.copyOf(allowed);
        forbidden = Set.copyOf(forbidden);
        lengths = List.copyOf(lengths);
    }

    static List<NumberSet> lists(SortedSet<String> names, Directory directory) {
        return names.stream().map(directory::list).toList();
    }

    boolean passes(DialString number) {
        String digits = number.value();
        return hasLength(digits.length())
                && (allowed.isEmpty() || begins(number, allowed))
                && (forbidden.isEmpty() || !begins(number, forbidden))
                && (lists.isEmpty() || isIn(number, lists))
                && !isIn(number, blacklists);
    }

    private static boolean isIn(DialString number, List<NumberSet> lists) {
        return lists.stream().anyMatch(list -> list.contains(number));
    }

    private boolean hasLength(int length) {
        return lengths.isEmpty() || lengths.stream().anyMatch(range -> range.contains(length));
    }

    /** With its plus or without. */
    private static boolean begins(DialString number, Set<String> prefixes) {
        return begins(number.value(), prefixes) || begins(number.digits(), prefixes);
    }

    private static boolean begins(String digits, Set<String> prefixes) {
        for (int length = 1; length <= digits.length(); length++) {
            if (prefixes.contains(digits.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
