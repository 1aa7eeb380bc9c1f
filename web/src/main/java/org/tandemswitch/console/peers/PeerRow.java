package org.tandemswitch.console.peers;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A peer as a row of its list.
 *
 * @param peer as it was when the list was read
 * @param resting it gets no calls for a while, because it said so or is silent
 */
public record PeerRow<G>(G peer, long id, Kind kind, Sheet sheet, boolean resting) {
    public String name() {
        return sheet.get(kind.nameColumn());
    }

    public boolean isLocked() {
        return kind == Kind.PHONE ? !sheet.get("lock").equals("none") : sheet.is(Kind.LOCKED);
    }

    /** Those that a vendor is in. */
    public SortedSet<String> groups() {
        return Arrays.stream(sheet.option("groups").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    public int chosen() {
        return sheet.options().size();
    }

    /** What a search looks into. */
    List<String> words() {
        return Stream.of(
                        name(),
                        sheet.get("addresses"),
                        sheet.get("user"),
                        sheet.get("prefixes"),
                        sheet.get("host") + ":" + sheet.get("port"))
                .toList();
    }
}
