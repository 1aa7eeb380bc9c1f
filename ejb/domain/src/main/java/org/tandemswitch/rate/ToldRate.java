package org.tandemswitch.rate;

/**
 * A rate as a file tells it: its area, and whether it is closed, stay as they are where they are not told.
 *
 * @param rate with what a new prefix has where nothing is told
 * @param tellsCycle does it say for how long one pays at a time?
 * @param tellsArea does it say what the operator calls it?
 * @param tellsClosed does it say whether such numbers may be called?
 */
public record ToldRate(Rate rate, boolean tellsCycle, boolean tellsArea, boolean tellsClosed) {
    public static ToldRate whole(Rate rate) {
        return new ToldRate(rate, true, true, true);
    }

    public String prefix() {
        return rate.prefix();
    }

    /** Its price is that of a minute, or of the cycle the prefix has; nobody knows which, and both cost money. */
    public boolean isUnclearOver(Rate had) {
        return !tellsCycle && had.price().cycle() != rate.price().cycle();
    }

    /** What becomes of the rate that the prefix had. */
    public Rate over(Rate had) {
        return new Rate(
                rate.prefix(),
                rate.price(),
                tellsArea ? rate.area() : had.area(),
                tellsClosed ? rate.closed() : had.closed());
    }
}
