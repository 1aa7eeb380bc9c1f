package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.ToIntFunction;

/**
 * Packets per source and second, counted before parsing. The table has a fixed number of slots chosen by a seeded hash, so
 * that spoofed sources cannot make it grow and cannot aim at the slot of another. Addresses of one {@link Origin} are one
 * source.
 */
final class SourceLimiter {
    private static final int SLOTS = 1 << 16;
    private static final int COUNT_BITS = 32;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);
    private final int perSecond;
    private final int seed;
    private final ToIntFunction<InetAddress> hash;

    /** @param perSecond packets a second, 0 for no limit */
    SourceLimiter(int perSecond, int seed) {
        this(perSecond, seed, Origin::hash);
    }

    /** @param hash the same for addresses that are one source */
    SourceLimiter(int perSecond, int seed, ToIntFunction<InetAddress> hash) {
        this.perSecond = perSecond;
        this.seed = seed;
        this.hash = hash;
    }

    boolean admits(InetAddress source, long nowSeconds) {
        return perSecond == 0 || count(slot(source), nowSeconds & COUNT_MASK) <= perSecond;
    }

    private long count(int slot, long second) {
        return slots.updateAndGet(slot, old -> old >>> COUNT_BITS == second ? old + 1 : second << COUNT_BITS | 1)
                & COUNT_MASK;
    }

    private int slot(InetAddress source) {
        int mixed = (hash.applyAsInt(source) ^ seed) * 0x9E3779B9;
        return mixed >>> 16 & SLOTS - 1;
    }
}
