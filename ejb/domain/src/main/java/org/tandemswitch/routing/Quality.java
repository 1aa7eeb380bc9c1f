package org.tandemswitch.routing;

import java.util.OptionalInt;

/**
 * How often a vendor answered of late (RT-06): calls are counted in slices of time, and the oldest slice is dropped when a
 * new one begins. Not thread safe: one owner guards it.
 */
public final class Quality {
    private final QualityRules rules;
    private final int[] tried;
    private final int[] answered;
    private long newest = Long.MIN_VALUE;

    public Quality(QualityRules rules) {
        this.rules = rules;
        this.tried = new int[rules.slices()];
        this.answered = new int[rules.slices()];
    }

    public boolean follows(QualityRules now) {
        return rules.equals(now);
    }

    public void count(boolean answers, long nanos) {
        int place = placeAt(nanos);
        tried[place]++;
        answered[place] += answers ? 1 : 0;
    }

    /** Answered calls of a hundred; none while there were no calls. */
    public OptionalInt ratio(long nanos) {
        placeAt(nanos);
        int all = sum(tried);
        return all == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * sum(answered) / all));
    }

    private int placeAt(long nanos) {
        long slice = rules.slice(nanos);
        long first = Math.max(newest == Long.MIN_VALUE ? slice : newest + 1, slice - tried.length + 1);
        for (long begun = first; begun <= slice; begun++) {
            tried[place(begun)] = 0;
            answered[place(begun)] = 0;
        }
        newest = Math.max(newest, slice);
        return place(slice);
    }

    private int place(long slice) {
        return Math.floorMod(slice, tried.length);
    }

    private static int sum(int[] slices) {
        int sum = 0;
        for (int slice : slices) {
            sum += slice;
        }
        return sum;
    }
}
