package org.tandemswitch.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many deadlines, at most one for each key, kept in slots of one tick. Setting and clearing cost the same however many
 * there are; {@link #poll} touches only the slots that have come due. One deadline is reported at most one tick late.
 * Not thread safe: one owner guards it.
 */
public final class DeadlineWheel<K> {
    private final long tickMillis;
    private final Set<K>[] slots;
    private final Map<K, Long> dueTick = new HashMap<>();
    private long polledTick;

    @SuppressWarnings("unchecked")
    public DeadlineWheel(Duration tick, int slotCount, Instant start) {
        this.tickMillis = tick.toMillis();
        this.slots = new Set[slotCount];
        this.polledTick = Math.floorDiv(start.toEpochMilli(), tickMillis);
    }

    public void set(K key, Instant deadline) {
        clear(key);
        long tick = Math.max(polledTick + 1, Math.floorDiv(deadline.toEpochMilli() + tickMillis - 1, tickMillis));
        dueTick.put(key, tick);
        slot(tick).add(key);
    }

    public void clear(K key) {
        Long tick = dueTick.remove(key);
        if (tick != null) {
            slot(tick).remove(key);
        }
    }

    /** Takes out the keys whose deadline is not after {@code now}. */
    public List<K> poll(Instant now) {
        long nowTick = Math.floorDiv(now.toEpochMilli(), tickMillis);
        List<K> due = new ArrayList<>();
        long first = Math.max(polledTick + 1, nowTick - slots.length + 1);
        for (long tick = first; tick <= nowTick; tick++) {
            takeDue(tick, nowTick, due);
        }
        polledTick = Math.max(polledTick, nowTick);
        return due;
    }

    public int size() {
        return dueTick.size();
    }

    private void takeDue(long tick, long nowTick, List<K> due) {
        slot(tick).removeIf(key -> {
            boolean isDue = dueTick.getOrDefault(key, Long.MAX_VALUE) <= nowTick;
            if (isDue) {
                dueTick.remove(key);
                due.add(key);
            }
            return isDue;
        });
    }

    private Set<K> slot(long tick) {
        int index = (int) Math.floorMod(tick, (long) slots.length);
        if (slots[index] == null) {
            slots[index] = new HashSet<>();
        }
        return slots[index];
    }
}
