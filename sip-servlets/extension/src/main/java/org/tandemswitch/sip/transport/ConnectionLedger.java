package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The connections of all listeners: how many were accepted, from whom, and which of all are of no use. */
final class ConnectionLedger {
    /** One place in so many is never for somebody of whom nothing was let in yet. */
    private static final int KEPT_PART = 4;

    private final int most;
    private final int mostOfSource;
    /** The oldest first. */
    private final Set<Connection> accepted = new LinkedHashSet<>();

    private final Set<Connection> dialled = new HashSet<>();
    private final Map<InetAddress, Integer> bySource = new HashMap<>();

    ConnectionLedger(int most, int mostOfSource) {
        this.most = most;
        this.mostOfSource = mostOfSource;
    }

    /** For somebody who is known there is room as long as there are connections of which nothing was let in. */
    boolean makesRoom(InetAddress source, boolean known) {
        if (known) {
            inTheWay(source).ifPresent(Connection::end);
        }
        return hasRoom(source, known);
    }

    /** Where the source itself has too many, one of its own. */
    private synchronized Optional<Connection> inTheWay(InetAddress source) {
        boolean several = hasTooMany(source);
        if (!several && accepted.size() < most) {
            return Optional.empty();
        }
        return accepted.stream()
                .filter(connection -> !connection.isProven())
                .filter(connection -> !several || connection.address().equals(source))
                .findFirst();
    }

    private synchronized boolean hasRoom(InetAddress source, boolean known) {
        return accepted.size() < most
                && !hasTooMany(source)
                && (known || hasRoomForStrangers() && strangersFrom(Origin.of(source)) < mostOfSource);
    }

    private boolean hasTooMany(InetAddress source) {
        return bySource.getOrDefault(source, 0) >= mostOfSource;
    }

    private long strangersFrom(ByteBuffer origin) {
        return accepted.stream()
                .filter(connection -> !connection.isProven())
                .filter(connection -> Origin.of(connection.address()).equals(origin))
                .count();
    }

    private boolean hasRoomForStrangers() {
        int places = most - most / KEPT_PART;
        return accepted.size() < places
                || accepted.stream()
                                .filter(connection -> !connection.isProven())
                                .count()
                        < places;
    }

    synchronized void accepted(Connection connection) {
        if (accepted.add(connection)) {
            bySource.merge(connection.address(), 1, Integer::sum);
        }
    }

    /** It takes nobody's place. */
    synchronized void dialled(Connection connection) {
        dialled.add(connection);
    }

    synchronized void leave(Connection connection) {
        dialled.remove(connection);
        if (accepted.remove(connection)) {
            bySource.computeIfPresent(connection.address(), (source, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized List<Connection> idle(long nowSeconds) {
        return Stream.concat(accepted.stream(), dialled.stream())
                .filter(connection -> connection.isIdle(nowSeconds))
                .toList();
    }
}
