package org.tandemswitch.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.IpRange;

/**
 * The tries of each name from each source (AU-04), so that nobody locks a phone out from elsewhere. All addresses that are
 * allotted together are one source. Bounded: those not heard of for longest are forgotten first. Not thread safe: one
 * owner guards it.
 */
final class TriesOfSources {
    private static final int LONGEST_NAME = 64;

    private final Map<Key, Tries> tries;

    private record Key(String name, IpRange source) {
        static Key of(String name, IpAddress source) {
            return new Key(name.substring(0, Math.min(LONGEST_NAME, name.length())), source.allotment());
        }
    }

    TriesOfSources(int most) {
        tries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Tries> eldest) {
                return size() > most;
            }
        };
    }

    boolean isSuspended(String name, IpAddress source, Instant now) {
        return tries.getOrDefault(Key.of(name, source), Tries.NONE).isSuspended(now);
    }

    void failed(String name, IpAddress source, String response, TryLimits limits, Instant now) {
        tries.merge(
                Key.of(name, source),
                Tries.NONE.oneMore(response, limits, now),
                (known, first) -> known.oneMore(response, limits, now));
    }

    void succeeded(String name, IpAddress source) {
        tries.remove(Key.of(name, source));
    }

    int size() {
        return tries.size();
    }
}
