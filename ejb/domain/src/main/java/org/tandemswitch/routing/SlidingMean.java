package org.tandemswitch.routing;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The mean of what was measured of late: measures are gathered in slices of time, and the oldest slice is dropped when a new
 * one begins. Not thread safe: one owner guards it.
 */
final class SlidingMean {
    private final long sliceNanos;
    private final long[] counts;
    private final long[] sums;
    private long newest = Long.MIN_VALUE;

    SlidingMean(Duration window, int slices) {
        this.sliceNanos = Math.max(1, window.toNanos() / slices);
        this.counts = new long[slices];
        this.sums = new long[slices];
    }

    void add(long measure, long nanos) {
        int place = placeAt(nanos);
        counts[place]++;
        sums[place] += measure;
    }

    /** None while nothing was measured. */
    OptionalDouble mean(long nanos) {
        placeAt(nanos);
        long count = Arrays.stream(counts).sum();
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) Arrays.stream(sums).sum() / count);
    }

    private int placeAt(long nanos) {
        long slice = Math.floorDiv(nanos, sliceNanos);
        long first = Math.max(newest == Long.MIN_VALUE ? slice : newest + 1, slice - counts.length + 1);
        for (long begun = first; begun <= slice; begun++) {
            counts[place(begun)] = 0;
            sums[place(begun)] = 0;
        }
        newest = Math.max(newest, slice);
        return place(slice);
    }

    private int place(long slice) {
        return Math.floorMod(slice, counts.length);
    }
}
