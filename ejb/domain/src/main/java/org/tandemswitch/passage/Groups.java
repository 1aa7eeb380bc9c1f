package org.tandemswitch.passage;

import java.util.SortedSet;

/**
 * Which vendors the calls of a neighbour may use (C09).
 *
 * @param allowed only vendors of one of these groups; none for all vendors
 * @param forbidden no vendor of one of these
 */
public record Groups(SortedSet<String> allowed, SortedSet<String> forbidden) {
    /** @param groups those the vendor belongs to */
    public boolean admit(SortedSet<String> groups) {
        return (allowed.isEmpty() || groups.stream().anyMatch(allowed::contains))
                && groups.stream().noneMatch(forbidden::contains);
    }
}
