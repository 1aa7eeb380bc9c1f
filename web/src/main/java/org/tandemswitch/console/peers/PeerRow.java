package org.tandemswitch.console.peers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A peer as a row of its list.
 *
 * @param peer as it was when the list was read
 * @param moment what it is besides open or locked
 */
public record PeerRow<G>(G peer, long id, Kind kind, Sheet sheet, Set<State> moment) {
    public PeerRow {
        moment = Set.copyOf(moment);
    }

    public String name() {
        return sheet.get(kind.nameColumn());
    }

    public boolean isLocked() {
        return kind.lock().filter(lock -> lock.isShut(sheet)).isPresent();
    }

    public boolean isLost() {
        return moment.contains(State.LOST);
    }

    Set<State> states() {
        Set<State> states = EnumSet.of(isLocked() ? State.LOCKED : State.OPEN);
        states.addAll(moment);
        return states;
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
        return kind.isNeighbour()
                ? List.of(
                        name(),
                        sheet.get("addresses"),
                        sheet.get("user"),
                        sheet.get("prefixes"),
                        sheet.get("host") + ":" + sheet.get("port"))
                : Stream.concat(Stream.of(name()), sheet.options().values().stream())
                        .toList();
    }
}
