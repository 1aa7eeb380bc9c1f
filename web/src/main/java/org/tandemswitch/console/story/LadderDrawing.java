package org.tandemswitch.console.story;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.tandemswitch.call.Mark;
import org.tandemswitch.trace.Ladder;
import org.tandemswitch.trace.Ladder.Arrow;
import org.tandemswitch.trace.Ladder.Lane;
import org.tandemswitch.trace.Ladder.Rung;

/** Draws a ladder as SVG. Colours come from the style sheet of the page it stands in. */
final class LadderDrawing {
    private static final int LEFT = 70;
    private static final int LANE = 220;
    private static final int HEAD = 54;
    private static final int RUNG = 30;
    private static final int MARK_INSET = 14;
    private static final int CHARACTER = 7;

    private final Ladder ladder;
    private final MarkWording wording;
    private final IntFunction<String> linkOf;
    private final OptionalInt chosen;
    private final Markup svg = new Markup();

    /** @param linkOf where a click on the message of that number leads to */
    LadderDrawing(Ladder ladder, MarkWording wording, IntFunction<String> linkOf, OptionalInt chosen) {
        this.ladder = ladder;
        this.wording = wording;
        this.linkOf = linkOf;
        this.chosen = chosen;
    }

    String draw(List<String> unnamed) {
        int height = HEAD + RUNG * ladder.rungs().size() + RUNG;
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ladder\" role=\"img\"")
                .attribute("width", width())
                .attribute("height", height)
                .attribute("viewBox", "0 0 " + width() + " " + height)
                .raw(
                        "><defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
                                + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" class=\"tip\"/></marker></defs>");
        for (int lane = 0; lane < ladder.lanes().size(); lane++) {
            lane(lane, unnamed.get(Math.min(lane, unnamed.size() - 1)), height);
        }
        for (int rung = 0; rung < ladder.rungs().size(); rung++) {
            rung(rung);
        }
        return svg.raw("</svg>").toString();
    }

    private int width() {
        return LEFT + LANE * Math.max(3, ladder.lanes().size());
    }

    private static int x(int lane) {
        return LEFT + LANE / 2 + LANE * lane;
    }

    private void lane(int number, String unnamed, int height) {
        Lane lane = ladder.lanes().get(number);
        svg.raw("<line class=\"lane\"")
                .attribute("x1", x(number))
                .attribute("x2", x(number))
                .attribute("y1", HEAD - 10)
                .attribute("y2", height)
                .raw("/>");
        svg.raw("<rect class=\"head\" rx=\"5\" y=\"4\" height=\"38\"")
                .attribute("x", x(number) - LANE / 2 + 8)
                .attribute("width", LANE - 16)
                .raw("/>");
        words("name", x(number), 20, shortened(lane.name().isEmpty() ? unnamed : lane.name(), LANE - 24));
        words("address", x(number), 35, shortened(lane.address(), LANE - 20));
    }

    private void rung(int number) {
        Rung rung = ladder.rungs().get(number);
        int y = HEAD + RUNG * number + RUNG / 2;
        svg.raw("<text class=\"since\" text-anchor=\"end\"")
                .attribute("x", LEFT - 6)
                .attribute("y", y + 4)
                .raw(">")
                .text(seconds(rung.since()))
                .raw("</text>");
        rung.arrow().ifPresent(arrow -> arrow(arrow, y));
        rung.mark().ifPresent(mark -> mark(mark, y, number));
    }

    private static String seconds(Duration since) {
        return String.format(Locale.ROOT, "%.3f", since.toMillis() / 1000.0);
    }

    private void arrow(Arrow arrow, int y) {
        boolean here = chosen.isPresent() && chosen.getAsInt() == arrow.number();
        int middle = (x(arrow.from()) + x(arrow.to())) / 2;
        svg.raw("<a")
                .attribute("href", linkOf.apply(arrow.number()))
                .attribute("class", style(arrow) + (here ? " here" : ""))
                .attribute("data-message", arrow.number())
                .raw("><rect class=\"reach\" rx=\"4\"")
                .attribute("x", middle - LANE / 2 + 3)
                .attribute("width", LANE - 6)
                .attribute("y", y - RUNG / 2 + 1)
                .attribute("height", RUNG - 2)
                .raw("/><line marker-end=\"url(#tip)\"")
                .attribute("x1", x(arrow.from()))
                .attribute("x2", x(arrow.to()))
                .attribute("y1", y + 7)
                .attribute("y2", y + 7)
                .raw("/>");
        words("title", middle, y + 2, shortened((arrow.repeated() ? "↻ " : "") + arrow.title(), LANE - 20));
        svg.raw("</a>");
    }

    private static String style(Arrow arrow) {
        String kind = arrow.request() ? "request" : arrow.status() < 300 ? "fine" : "failure";
        return kind + (arrow.repeated() ? " repeated" : "");
    }

    /** Stands on the lane of the switch and goes as far to the right as there is room. */
    private void mark(Mark mark, int y, int rung) {
        String says = wording.of(mark, goesOn(mark, rung));
        int begin = x(Ladder.SWITCH) - MARK_INSET;
        int room = width() - begin - 4;
        svg.raw("<g")
                .attribute("class", "mark " + mark.kind().key())
                .raw("><rect rx=\"4\"")
                .attribute("x", begin)
                .attribute("width", Math.min(room, says.length() * CHARACTER + 34))
                .attribute("y", y - 9)
                .attribute("height", 20)
                .raw("/><circle r=\"3.5\"")
                .attribute("cx", x(Ladder.SWITCH))
                .attribute("cy", y + 1)
                .raw("/><text")
                .attribute("x", begin + 26)
                .attribute("y", y + 5)
                .raw("><title>")
                .text(says)
                .raw("</title>")
                .text(shortened(says, room - 34))
                .raw("</text></g>");
    }

    private boolean goesOn(Mark mark, int rung) {
        return ladder.rungs().stream()
                .skip(rung)
                .flatMap(later -> later.mark().stream())
                .anyMatch(later -> later.kind() == Mark.Kind.INVITED && later.leg() > mark.leg());
    }

    private void words(String style, int x, int y, String words) {
        svg.raw("<text text-anchor=\"middle\"")
                .attribute("class", style)
                .attribute("x", x)
                .attribute("y", y)
                .raw(">")
                .text(words)
                .raw("</text>");
    }

    private static String shortened(String words, int pixels) {
        int most = pixels / CHARACTER;
        return words.length() <= most ? words : words.substring(0, Math.max(1, most - 1)) + "…";
    }
}
