package org.tandemswitch.passage;

import java.util.List;
import java.util.Set;
import org.tandemswitch.number.DialString;

/**
 * Which numbers may pass.
 *
 * @param allowed beginnings of those that may; none for all
 * @param forbidden beginnings of those that may not, whatever is allowed
 * @param lengths none for all
 */
record NumberCheck(Set<String> allowed, Set<String> forbidden, List<Lengths.Range> lengths) {
    NumberCheck {
        allowed = Set.copyOf(allowed);
        forbidden = Set.copyOf(forbidden);
        lengths = List.copyOf(lengths);
    }

    boolean passes(DialString number) {
        String digits = number.value();
        return hasLength(digits.length())
                && (allowed.isEmpty() || begins(digits, allowed))
                && (forbidden.isEmpty() || !begins(digits, forbidden));
    }

    private boolean hasLength(int length) {
        return lengths.isEmpty() || lengths.stream().anyMatch(range -> range.contains(length));
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
