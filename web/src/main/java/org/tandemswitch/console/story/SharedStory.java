package org.tandemswitch.console.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.number.DialString;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Discretion;
import org.tandemswitch.trace.Ladder;
import org.tandemswitch.trace.Passage;

/** A story for the eyes of others: one page that needs nothing else, without the digits of caller and callee. */
final class SharedStory {
    private static final String STYLE = """
            :root{color-scheme:light dark}body{font:13px/1.5 system-ui,sans-serif;margin:20px;max-width:1200px}
            svg{max-width:100%;height:auto}svg text{font:12px ui-monospace,monospace;fill:currentColor}
            .lane,.shaft{stroke:currentColor}.shaft{marker-end:url(#tip)}.lane{opacity:.3}.tip{fill:currentColor}
            .head,.mark rect{fill:none;stroke:currentColor;opacity:.4}
            .failure text{fill:#c0392b}.fine text{fill:#1d8a56}.mark text{font-family:system-ui,sans-serif}
            pre{overflow:auto;padding:10px;border:1px solid #8888;border-radius:5px}dt{opacity:.6}
            dl{display:grid;grid-template-columns:150px 1fr;gap:4px 12px}dd{margin:0}
            """;

    private static final Pattern PHONE = Pattern.compile("[0-9*#+]{3,}");

    private final StoryView view;
    private final Texts texts;
    private final Moments moments;
    private final Instant until;
    private final Discretion discretion;
    private final Markup html = new Markup();

    SharedStory(StoryView view, Texts texts, Moments moments, Instant until) {
        this.view = view;
        this.texts = texts;
        this.moments = moments;
        this.until = until;
        this.discretion = new Discretion(numbers(view));
    }

    private static List<String> numbers(StoryView view) {
        Stream<String> recorded = view.story().cdr().stream().flatMap(SharedStory::numbers);
        Stream<String> phones = view.story().legs().stream()
                .map(CallStory.Leg::name)
                .filter(name -> PHONE.matcher(name).matches());
        return Stream.of(recorded, Stream.of(view.caller(), view.callee()), phones)
                .flatMap(numbers -> numbers)
                .toList();
    }

    private static Stream<String> numbers(Cdr cdr) {
        return Stream.of(cdr.callerIn(), cdr.callerOut(), cdr.calleeIn(), cdr.calleeOut())
                .map(DialString::value);
    }

    String page(List<String> laneNames) {
        CallStory story = masked(view.story());
        html.raw("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\"><title>")
                .text(texts.of("story.title"))
                .raw("</title><style>")
                .raw(STYLE)
                .raw("</style></head><body><h1>")
                .text(texts.of("story.title"))
                .raw("</h1><dl>");
        fact("story.caller_callee", discretion.of(view.caller()) + " → " + discretion.of(view.callee()));
        fact("calls.client", discretion.of(view.client()));
        fact("calls.vendor", discretion.of(view.vendors()));
        fact("records.began", moments.full(view.story().beganAt()) + " " + moments.getZone());
        fact("records.result", view.outcome());
        fact("story.share_until", moments.minute(until) + " " + moments.getZone());
        html.raw("</dl><p>")
                .text(view.hint())
                .raw("</p><p>")
                .text(view.leftOut())
                .raw("</p>");
        LadderLayout layout = LadderLayout.of(
                Ladder.of(story),
                new MarkWording(texts),
                laneNames.stream().map(discretion::of).toList(),
                OptionalInt.empty());
        html.raw(new LadderDrawing(layout).draw());
        for (int number = 0; number < story.messages().size(); number++) {
            message(number, story.messages().get(number));
        }
        return html.raw("</body></html>").toString();
    }

    /** Without the record, whose numbers are in the clear. */
    private CallStory masked(CallStory story) {
        return new CallStory(
                story.id(),
                discretion.of(story.caller()),
                discretion.of(story.callee()),
                Optional.empty(),
                story.legs().stream()
                        .map(leg -> new CallStory.Leg(discretion.of(leg.sipCallId()), discretion.of(leg.name())))
                        .toList(),
                story.marks().stream().map(this::masked).toList(),
                story.messages().stream().map(discretion::of).toList(),
                story.leftOut());
    }

    /** A phone goes by its number. */
    private Mark masked(Mark mark) {
        return new Mark(mark.at(), mark.kind(), mark.leg(), discretion.of(mark.who()), mark.detail(), mark.number());
    }

    private void fact(String key, String value) {
        html.raw("<dt>").text(texts.of(key)).raw("</dt><dd>").text(value).raw("</dd>");
    }

    private void message(int number, Passage message) {
        html.raw("<h3")
                .attribute("id", "m" + number)
                .raw(">")
                .text(moments.full(message.at()) + " · " + message.from() + " → " + message.to() + " "
                        + message.transport())
                .raw("</h3><pre>")
                .text(message.readable().replace("\r", ""))
                .raw("</pre>");
    }
}
