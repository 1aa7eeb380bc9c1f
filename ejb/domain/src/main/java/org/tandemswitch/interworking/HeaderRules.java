package org.tandemswitch.interworking;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tandemswitch.option.Preferences;

/**
 * Which headers a peer gets beside those that the switch writes (SI-10).
 *
 * @param custom what every INVITE to it says
 * @param names what passes when only listed headers do, in upper or lower case
 * @param anonymous is the other side somebody whom headers must not name?
 */
public record HeaderRules(List<HeaderLine> custom, HeaderPassing passing, SortedSet<String> names, boolean anonymous) {
    public HeaderRules {
        custom = List.copyOf(custom);
        names = ignoringCase(names);
    }

    static HeaderRules of(Preferences chosen) {
        return new HeaderRules(
                chosen.get(Options.CUSTOM_HEADERS),
                chosen.get(Options.HEADER_PASSING),
                chosen.get(Options.LISTED_HEADERS),
                false);
    }

    /** The same for the call of somebody who stays unknown. */
    public HeaderRules namingNobody() {
        return new HeaderRules(custom, passing, names, true);
    }

    private static SortedSet<String> ignoringCase(Set<String> names) {
        SortedSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        return Collections.unmodifiableSortedSet(sorted);
    }

    public boolean passesAny() {
        return passing != HeaderPassing.NONE;
    }

    /** Does a header of the other side reach this peer? */
    public boolean passes(String name) {
        boolean kept = GuardedHeaders.contain(name) || anonymous && GuardedHeaders.tellOfTheCaller(name);
        return !kept
                && switch (passing) {
                    case NONE -> false;
                    case LISTED -> names.contains(name);
                    case ALL -> true;
                };
    }
}
