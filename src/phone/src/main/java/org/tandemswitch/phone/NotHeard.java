package org.tandemswitch.phone;

import java.util.List;
import java.util.stream.Collectors;

/** Something a test waited for did not come; the message lists what came instead. */
public final class NotHeard extends AssertionError {
    private static final long serialVersionUID = 1L;

    NotHeard(String what, List<Message> instead) {
        super(what + "; heard so far: " + (instead.isEmpty() ? "nothing" : firstLines(instead)));
    }

    private static String firstLines(List<Message> messages) {
        return messages.stream().map(Message::firstLine).collect(Collectors.joining(", "));
    }
}
