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
 */
public record HeaderRules(List<HeaderLine> custom, HeaderPassing passing, SortedSet<String> names) {
    public HeaderRules {
        custom = List.copyOf(custom);
        names = ignoringCase(names);
    }

    static HeaderRules of(Preferences chosen) {
        return new HeaderRules(
                chosen.get(Options.CUSTOM_HEADERS),
                chosen.get(Options.HEADER_PASSING),
                chosen.get(Options.LISTED_HEADERS));
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
        return switch (passing) {
            case NONE -> false;
            case LISTED -> names.contains(name) && !GuardedHeaders.contain(name);
            case ALL -> !GuardedHeaders.contain(name);
        };
    }
}
