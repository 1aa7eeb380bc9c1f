package org.tandemswitch.console.story;

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
                .orElseGet(() -> Differences.plain(passage.readable()))
                .stream()
                .map(line -> new Line(line.sort().name().toLowerCase(Locale.ROOT), line.text()))
                .toList();
        return Optional.of(new MessageView(
                number, passage, SipText.read(passage.readable()).title(), other, lines));
    }

    private static List<Differences.Line> compared(Passage one, Passage other) {
        return one.received()
                ? Differences.between(one.readable(), other.readable())
                : Differences.between(other.readable(), one.readable());
    }
}
