package org.tandemswitch.registration;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which counts of which nonce were used, so that none is used twice (RFC 7616 section 3.4.5). Only nonces that proved a
 * password get here, each is kept as long as it is valid, and there is room for so many: when it is used up the next peer
 * is asked once more. Not thread safe: one owner guards it.
 */
final class NonceCounts {
    private static final int WINDOW = Long.SIZE;

    private final int most;
    private final Map<String, Used> used = new LinkedHashMap<>();

    NonceCounts(int most) {
        this.most = most;
    }

    /** @param highest with the {@code seen} ones below it as bits, itself being the lowest */
    private record Used(long highest, long seen, Instant until) {
        boolean isFree(long count) {
            return count > highest || highest - count < WINDOW && (seen & 1L << (highest - count)) == 0;
        }

        Used with(long count) {
            if (count <= highest) {
                return new Used(highest, seen | 1L << (highest - count), until);
            }
            long moved = count - highest < WINDOW ? seen << (count - highest) : 0;
            return new Used(count, moved | 1, until);
        }
    }

    boolean isFree(String nonce, long count) {
        Used before = used.get(nonce);
        return before == null ? count > 0 : before.isFree(count);
    }

    /** @return false when this count of this nonce was used before, or cannot be remembered */
    boolean use(String nonce, long count, Instant validUntil, Instant now) {
        forget(now);
        Used before = used.getOrDefault(nonce, new Used(0, 1, validUntil));
        boolean isNew = !used.containsKey(nonce);
        if (!before.isFree(count) || isNew && used.size() >= most) {
            return false;
        }
        used.put(nonce, before.with(count));
        return true;
    }

    private void forget(Instant now) {
        Iterator<Used> oldest = used.values().iterator();
        while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
            oldest.remove();
        }
    }

    int size() {
        return used.size();
    }
}
