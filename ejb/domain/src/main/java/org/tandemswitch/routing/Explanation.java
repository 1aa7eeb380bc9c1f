package org.tandemswitch.routing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;

/**
 * Why a call went where it went, in words that stay true whatever becomes of the gateways later. It is kept with the record
 * of the call, so it is short: one line of text for the call and one for each vendor.
 *
 * @param rulesSince when the rules came into force by which was decided
 * @param routed the numbers vendors were looked for with
 * @param vendors in the order in which they were to be tried; the first of them when there are many
 * @param more how many there were beside those
 */
public record Explanation(Instant rulesSince, Numbers routed, List<Line> vendors, int more) {
    private static final String VERSION = "1";
    private static final int MOST = 16;
    private static final String BETWEEN = "\t";

    /** @param numbers those the vendor saw, or was to see */
    public record Line(String vendor, String prefix, Verdict verdict, Numbers numbers) {
        public boolean isChosen() {
            return verdict == Verdict.CHOSEN;
        }

        private String text(Numbers routed) {
            String line = String.join(BETWEEN, verdict.key(), prefix, vendor);
            return numbers.equals(routed)
                    ? line
                    : String.join(
                            BETWEEN,
                            line,
                            numbers.caller().value(),
                            numbers.callee().value());
        }

        private static Line parse(String line, Numbers routed) {
            String[] parts = line.split(BETWEEN, -1);
            Numbers numbers =
                    parts.length == 3 ? routed : new Numbers(new DialString(parts[3]), new DialString(parts[4]));
            return new Line(parts[2], parts[1], Verdict.ofKey(parts[0]), numbers);
        }
    }

    public Explanation {
        vendors = List.copyOf(vendors);
    }

    public static Explanation of(Instant rulesSince, Numbers routed, List<Judged> judged) {
        List<Line> lines = judged.stream()
                .limit(MOST)
                .map(one -> new Line(
                        one.candidate().vendor().name(),
                        one.candidate().prefix().digits(),
                        one.verdict(),
                        one.numbers()))
                .toList();
        return new Explanation(rulesSince, routed, lines, judged.size() - lines.size());
    }

    /** Those the call could go to, in order. */
    public List<Line> route() {
        return vendors.stream().filter(Line::isChosen).toList();
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
                    lines.stream().map(line -> Line.parse(line, routed)).toList(),
                    Integer.parseInt(head[4])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException garbage) {
            return Optional.empty();
        }
    }
}
