package org.tandemswitch.trace;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What the switch made of a message: what went out in its order, and beside each new line those that came in instead of
 * it. Lines that only stand elsewhere are the same, for the order of header fields means nothing.
 */
public final class Differences {
    private Differences() {}

    /** How a line stands in a comparison. */
    public enum Sort {
        SAME,
        GONE,
        NEW
    }

    public record Line(Sort sort, String text) {}

    public static List<Line> between(String in, String out) {
        List<String> gone = new ArrayList<>(in.lines().toList());
        List<String> sent = out.lines().toList();
        sent.forEach(gone::remove);
        List<String> known = new ArrayList<>(in.lines().toList());
        List<Line> lines = new ArrayList<>();
        for (String line : sent) {
            boolean same = known.remove(line);
            if (!same) {
                lines.addAll(insteadOf(line, gone));
            }
            lines.add(new Line(same ? Sort.SAME : Sort.NEW, line));
        }
        gone.forEach(line -> lines.add(new Line(Sort.GONE, line)));
        return lines;
    }

    /** Takes the lines of the same name out of what is gone. */
    private static List<Line> insteadOf(String line, List<String> gone) {
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> rest = gone.iterator(); rest.hasNext(); ) {
            String other = rest.next();
            if (name(other).equals(name(line))) {
                lines.add(new Line(Sort.GONE, other));
                rest.remove();
            }
        }
        return lines;
    }

    /** Of a header field or a line of SDP; the first line of a message goes by its first word. */
    private static String name(String line) {
        return line.split("[:= ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    public static List<Line> plain(String message) {
        return message.lines().map(line -> new Line(Sort.SAME, line)).toList();
    }
}
