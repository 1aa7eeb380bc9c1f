package org.tandemswitch.trace;

import java.util.ArrayList;
import java.util.List;

/** What the switch made of a message: the lines of what came in and of what went out, side by side. */
public final class Differences {
    private static final int LONGEST = 400;

    private Differences() {}

    /** How a line stands in a comparison. */
    public enum Sort {
        SAME,
        GONE,
        NEW
    }

    public record Line(Sort sort, String text) {}

    public static List<Line> between(String in, String out) {
        return between(in.lines().toList(), out.lines().toList());
    }

    public static List<Line> plain(String message) {
        return message.lines().map(line -> new Line(Sort.SAME, line)).toList();
    }

    private static List<Line> between(List<String> in, List<String> out) {
        if (in.size() > LONGEST || out.size() > LONGEST) {
            return out.stream().map(line -> new Line(Sort.SAME, line)).toList();
        }
        int[][] common = common(in, out);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int o = 0;
        while (i < in.size() || o < out.size()) {
            if (i < in.size() && o < out.size() && in.get(i).equals(out.get(o))) {
                lines.add(new Line(Sort.SAME, out.get(o)));
                i++;
                o++;
            } else if (i < in.size() && (o == out.size() || common[i + 1][o] >= common[i][o + 1])) {
                lines.add(new Line(Sort.GONE, in.get(i++)));
            } else {
                lines.add(new Line(Sort.NEW, out.get(o++)));
            }
        }
        return lines;
    }

    /** Longest common subsequences of all ends of the two. */
    private static int[][] common(List<String> in, List<String> out) {
        int[][] length = new int[in.size() + 1][out.size() + 1];
        for (int i = in.size() - 1; i >= 0; i--) {
            for (int o = out.size() - 1; o >= 0; o--) {
                length[i][o] = in.get(i).equals(out.get(o))
                        ? length[i + 1][o + 1] + 1
                        : Math.max(length[i + 1][o], length[i][o + 1]);
            }
        }
        return length;
    }
}
