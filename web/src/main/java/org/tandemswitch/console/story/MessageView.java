package org.tandemswitch.console.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Counterparts;
import org.tandemswitch.trace.Differences;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.SipText;

/**
 * One message of a story.
 *
 * @param lines its lines; where it has a counterpart on another leg, what the switch took away and what it put in
 */
public record MessageView(int number, Passage passage, String title, Optional<Integer> counterpart, List<Line> lines) {
    /** A line and the style it is shown in: same, gone or new. */
    public record Line(String style, String text) {}

    static Optional<MessageView> of(CallStory story, int number) {
        List<Passage> messages = story.messages();
        if (number < 0 || number >= messages.size()) {
            return Optional.empty();
        }
        Passage passage = messages.get(number);
        Optional<Integer> other = Counterparts.of(messages, number);
        List<Line> lines = other
                .map(known -> compared(passage, messages.get(known)))
                .orElseGet(() -> Differences.plain(readable(passage)))
                .stream()
                .map(line -> new Line(line.sort().name().toLowerCase(Locale.ROOT), line.text()))
                .toList();
        return Optional.of(
                new MessageView(number, passage, SipText.read(passage.text()).title(), other, lines));
    }

    private static List<Differences.Line> compared(Passage one, Passage other) {
        return one.received()
                ? Differences.between(readable(one), readable(other))
                : Differences.between(readable(other), readable(one));
    }

    /** On the wire it is UTF-8 (RFC 3261 section 25.1). */
    private static String readable(Passage passage) {
        return new String(passage.text().getBytes(ISO_8859_1), UTF_8);
    }
}
