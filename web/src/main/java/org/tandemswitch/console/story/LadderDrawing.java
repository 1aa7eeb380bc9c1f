package org.tandemswitch.console.story;

import org.tandemswitch.console.story.LadderLayout.Arrow;
import org.tandemswitch.console.story.LadderLayout.Column;
import org.tandemswitch.console.story.LadderLayout.Note;
import org.tandemswitch.console.story.LadderLayout.Step;

/** Draws a ladder for a page that stands alone; a click on a message leads to it on the same page. */
final class LadderDrawing {
    private static final String TIP = "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\""
            + " markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" class=\"tip\"/></marker></defs>";

    private final LadderLayout layout;
    private final Markup svg = new Markup();

    LadderDrawing(LadderLayout layout) {
        this.layout = layout;
    }

    String draw() {
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ladder\" role=\"img\"")
                .attribute("width", layout.width())
                .attribute("height", layout.height())
                .attribute("viewBox", "0 0 " + layout.width() + " " + layout.height())
                .raw(">" + TIP);
        layout.lanes().forEach(this::column);
        layout.rungs().forEach(this::step);
        return svg.raw("</svg>").toString();
    }

    private void column(Column lane) {
        line("lane", lane.x(), lane.x(), LadderLayout.HEAD - 10, layout.height());
        svg.raw("<rect class=\"head\" rx=\"5\" y=\"4\" height=\"38\"")
                .attribute("x", lane.x() - LadderLayout.LANE / 2 + 8)
                .attribute("width", LadderLayout.LANE - 16)
                .raw("/>");
        words("name", "middle", lane.x(), 20, lane.name());
        words("address", "middle", lane.x(), 35, lane.address());
    }

    private void step(Step step) {
        words("since", "end", 64, step.y() + 4, step.since());
        step.arrow().ifPresent(arrow -> arrow(arrow, step.y()));
        step.mark().ifPresent(note -> note(note, step.y()));
    }

    private void arrow(Arrow arrow, int y) {
        svg.raw("<a")
                .attribute("href", "#m" + arrow.number())
                .attribute("class", arrow.style())
                .raw(">");
        line("shaft", arrow.from(), arrow.to(), y + 7, y + 7);
        words("title", "middle", arrow.middle(), y + 2, arrow.title());
        svg.raw("</a>");
    }

    private void note(Note note, int y) {
        svg.raw("<g")
                .attribute("class", "mark " + note.style())
                .raw("><title>")
                .text(note.says())
                .raw("</title><rect rx=\"4\" height=\"20\"")
                .attribute("x", note.x())
                .attribute("y", y - 9)
                .attribute("width", note.width())
                .raw("/>");
        words("says", "start", note.x() + 26, y + 5, note.shown());
        svg.raw("</g>");
    }

    private void line(String style, int fromX, int toX, int fromY, int toY) {
        svg.raw("<line")
                .attribute("class", style)
                .attribute("x1", fromX)
                .attribute("x2", toX)
                .attribute("y1", fromY)
                .attribute("y2", toY)
                .raw("/>");
    }

    private void words(String style, String anchor, int x, int y, String words) {
        svg.raw("<text")
                .attribute("class", style)
                .attribute("text-anchor", anchor)
                .attribute("x", x)
                .attribute("y", y)
                .raw(">")
                .text(words)
                .raw("</text>");
    }
}
