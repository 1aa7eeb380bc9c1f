package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The accepted connections of all listeners: how many, from whom, and which of them are of no use. */
final class ConnectionLedger {
    private final int most;
    private final int mostOfSource;
    private final Set<Connection> open = new HashSet<>();
    private final Map<InetAddress, Integer> bySource = new HashMap<>();

    ConnectionLedger(int most, int mostOfSource) {
        this.most = most;
        this.mostOfSource = mostOfSource;
    }

    synchronized boolean hasRoom(InetAddress source) {
        return open.size() < most && bySource.getOrDefault(source, 0) < mostOfSource;
    }

    synchronized void enter(Connection connection) {
        if (open.add(connection)) {
            bySource.merge(connection.address(), 1, Integer::sum);
        }
    }

    synchronized void leave(Connection connection) {
        if (open.remove(connection)) {
            bySource.computeIfPresent(connection.address(), (source, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized List<Connection> idle(long nowSeconds) {
        return open.stream().filter(connection -> connection.isIdle(nowSeconds)).toList();
    }
}
