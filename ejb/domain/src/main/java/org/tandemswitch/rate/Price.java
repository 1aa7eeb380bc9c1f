package org.tandemswitch.rate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * So much money for each begun cycle of a call.
 *
 * @param cycle seconds
 */
public record Price(BigDecimal money, int cycle) implements Comparable<Price>, Serializable {
    private static final long serialVersionUID = 1L;
    public static final Price FREE = new Price(BigDecimal.ZERO, 1);
    private static final int USUAL_CYCLE = 60;
    private static final int LONGEST_CYCLE = 86_400;
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}([.]\\d{1,8})?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");
    private static final String BETWEEN = "/";
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Price {
        if (money.signum() < 0 || cycle < 1 || cycle > LONGEST_CYCLE) {
            throw new IllegalArgumentException("not a price");
        }
        money = money.signum() == 0 ? BigDecimal.ZERO : money.stripTrailingZeros();
    }

    /** Written as money, a stroke, and the seconds of a cycle; a minute when no cycle is told. */
    public static Optional<Price> parse(String text) {
        String[] parts = text.strip().split(BETWEEN, 2);
        String seconds = parts.length == 2 ? parts[1].strip() : Integer.toString(USUAL_CYCLE);
        if (!MONEY.matcher(parts[0].strip()).matches()
                || !SECONDS.matcher(seconds).matches()) {
            return Optional.empty();
        }
        int cycle = Integer.parseInt(seconds);
        return cycle < 1 || cycle > LONGEST_CYCLE
                ? Optional.empty()
                : Optional.of(new Price(new BigDecimal(parts[0].strip()), cycle));
    }

    public String text() {
        return money.toPlainString() + BETWEEN + cycle;
    }

    /** What a minute costs while it runs; shown, never charged. */
    public BigDecimal perMinute() {
        return money.multiply(MINUTE).divide(BigDecimal.valueOf(cycle), MathContext.DECIMAL32);
    }

    /** Does a second cost more than that? */
    public boolean isAbove(BigDecimal perSecond) {
        return money.compareTo(perSecond.multiply(BigDecimal.valueOf(cycle))) > 0;
    }

    /** Is at least so much of a hundred left of this price after that cost is paid? It may be less than nothing. */
    public boolean leaves(BigDecimal percent, Price cost) {
        BigDecimal most = money.multiply(HUNDRED.subtract(percent)).multiply(BigDecimal.valueOf(cost.cycle));
        BigDecimal needed = cost.money.multiply(HUNDRED).multiply(BigDecimal.valueOf(cycle));
        return needed.compareTo(most) <= 0;
    }

    /** How much of a hundred is left of this price after that cost is paid; none of nothing. */
    public Optional<BigDecimal> margin(Price cost) {
        if (money.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal mine = money.multiply(BigDecimal.valueOf(cost.cycle));
        BigDecimal theirs = cost.money.multiply(BigDecimal.valueOf(cycle));
        return Optional.of(mine.subtract(theirs).multiply(HUNDRED).divide(mine, MathContext.DECIMAL32));
    }

    /** By what a second costs. */
    @Override
    public int compareTo(Price other) {
        return money.multiply(BigDecimal.valueOf(other.cycle))
                .compareTo(other.money.multiply(BigDecimal.valueOf(cycle)));
    }

    @Override
    public String toString() {
        return text();
    }
}
