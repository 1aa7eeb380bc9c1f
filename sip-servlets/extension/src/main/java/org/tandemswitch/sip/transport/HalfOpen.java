package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many calls of each source wait for their answer. */
final class HalfOpen {
    private final Map<InetAddress, Integer> counts = new ConcurrentHashMap<>();

    void enter(InetAddress source) {
        counts.merge(source, 1, Integer::sum);
    }

    void leave(InetAddress source) {
        counts.computeIfPresent(source, (address, count) -> count == 1 ? null : count - 1);
    }

    int of(InetAddress source) {
        return counts.getOrDefault(source, 0);
    }
}
