package org.tandemswitch.bench;

/** How often and how long the garbage collector stopped everything. */
record GcPauses(int count, double totalMillis, double longestMillis) {
    static final GcPauses NONE = new GcPauses(0, 0, 0);

    GcPauses with(double millis) {
        return and(new GcPauses(1, millis, millis));
    }

    GcPauses and(GcPauses other) {
        return new GcPauses(
                count + other.count, totalMillis + other.totalMillis, Math.max(longestMillis, other.longestMillis));
    }
}
