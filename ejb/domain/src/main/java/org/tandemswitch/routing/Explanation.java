package org.tandemswitch.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.rate.Price;

/**
 * Why a call went where it went, in words that stay true whatever becomes of the gateways later. It is kept with the record
 * of the call, so it is short: one line of text for the call and one for each vendor.
 *
 * @param rulesSince when the rules came into force by which was decided
 * @param routed the numbers vendors were looked for with
 * @param tariff the rate group by which the caller pays; empty when it does not
 * @param paid what it pays; none when nobody looked, or that group has no rate for it
 * @param vendors in the order in which they were to be tried; the first of them when there are many
 * @param more how many there were beside those
 */
public record Explanation(
        Instant rulesSince, Numbers routed, String tariff, Optional<Price> paid, List<Line> vendors, int more) {
    private static final String VERSION = "1";
    private static final int MOST = 14;
    private static final String BETWEEN = "\t";

    /**
     * @param numbers those the vendor saw, or was to see
     * @param cost what it asks; none when nobody looked
     */
    public record Line(String vendor, String prefix, Verdict verdict, Numbers numbers, Optional<Price> cost) {
        public boolean isChosen() {
            return verdict == Verdict.CHOSEN;
        }

        private String text(Numbers routed) {
            List<String> parts = new ArrayList<>(List.of(verdict.key(), prefix, vendor));
            cost.map(Price::text).ifPresent(parts::add);
            if (!numbers.equals(routed)) {
                parts.add(numbers.caller().value());
                parts.add(numbers.callee().value());
            }
            return String.join(BETWEEN, parts);
        }

        private static Line parse(String line, Numbers routed) {
            List<String> parts = List.of(line.split(BETWEEN, -1));
            List<String> rest = parts.subList(3, parts.size());
            boolean priced = rest.size() % 2 == 1;
            List<String> seen = rest.subList(priced ? 1 : 0, rest.size());
            return new Line(
                    parts.get(2),
                    parts.get(1),
                    Verdict.ofKey(parts.get(0)),
                    seen.isEmpty() ? routed : new Numbers(new DialString(seen.get(0)), new DialString(seen.get(1))),
                    priced ? Price.parse(rest.get(0)) : Optional.empty());
        }
    }

    public Explanation {
        vendors = List.copyOf(vendors);
    }

    public static Explanation of(
            Instant rulesSince, Numbers routed, String tariff, Optional<Price> paid, List<Judged> judged) {
        List<Line> lines = judged.stream()
                .limit(MOST)
                .map(one -> new Line(
                        one.candidate().vendor().name(),
                        one.candidate().prefix().digits(),
                        one.verdict(),
                        one.numbers(),
                        one.cost()))
                .toList();
        return new Explanation(rulesSince, routed, tariff, paid, lines, judged.size() - lines.size());
    }

    /** Those the call could go to, in order. */
    public List<Line> route() {
        return vendors.stream().filter(Line::isChosen).toList();
    }

    /** Are there prices to be seen? */
    public boolean isPriced() {
        return paid.isPresent() || vendors.stream().anyMatch(line -> line.cost().isPresent());
    }

    /** Was it to be paid for, and nobody knows how much? */
    public boolean isUnpaid() {
        return !tariff.isEmpty() && paid.isEmpty();
    }

    /** How much of a hundred of what the caller pays is left, a second after the other. */
    public Optional<BigDecimal> margin(Line line) {
        return paid.flatMap(price -> line.cost().flatMap(price::margin))
                .map(percent -> percent.setScale(1, RoundingMode.HALF_UP));
    }

    public String text() {
        StringBuilder text = new StringBuilder(64 + 40 * vendors.size())
                .append(String.join(
                        BETWEEN,
                        VERSION,
                        Long.toString(rulesSince.toEpochMilli()),
                        routed.caller().value(),
                        routed.callee().value(),
                        Integer.toString(more)));
        if (paid.isPresent() || !tariff.isEmpty()) {
            text.append(BETWEEN)
                    .append(paid.map(Price::text).orElse(""))
                    .append(BETWEEN)
                    .append(tariff);
        }
        vendors.forEach(line -> text.append('\n').append(line.text(routed)));
        return text.toString();
    }

    /** Reads what {@link #text} wrote; nothing of what it did not. */
    public static Optional<Explanation> parse(String text) {
        try {
            List<String> lines = text.lines().collect(Collectors.toCollection(ArrayList::new));
            String[] head = lines.remove(0).split(BETWEEN, -1);
            if (!head[0].equals(VERSION)) {
                return Optional.empty();
            }
            Numbers routed = new Numbers(new DialString(head[2]), new DialString(head[3]));
            return Optional.of(new Explanation(
                    Instant.ofEpochMilli(Long.parseLong(head[1])),
                    routed,
                    head.length > 6 ? head[6] : "",
                    head.length > 5 ? Price.parse(head[5]) : Optional.empty(),
                    lines.stream().map(line -> Line.parse(line, routed)).toList(),
                    Integer.parseInt(head[4])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException garbage) {
            return Optional.empty();
        }
    }
}
