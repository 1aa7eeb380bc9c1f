package org.tandemswitch.phone;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** A view of what crossed the wire, retransmissions and messages made by the stack itself included. */
public record Traffic(List<Message> all) {
    public Traffic {
        all = List.copyOf(all);
    }

    public Traffic received() {
        return only(message -> !message.sent());
    }

    public Traffic sent() {
        return only(Message::sent);
    }

    public Traffic requests(String method) {
        return only(message -> message.isRequest(method));
    }

    public Traffic responses(int status) {
        return only(message -> message.status() == status);
    }

    public Traffic responsesTo(String method) {
        return only(message -> message.isResponse() && message.method().equals(method));
    }

    public Traffic ofCall(String callId) {
        return only(message -> message.callId().equals(callId));
    }

    /** Each text once: what was sent again is left out, and so is what only looks like that. */
    public Traffic once() {
        var seen = new HashSet<String>();
        return only(message -> seen.add(message.text()));
    }

    public int count() {
        return all.size();
    }

    private Traffic only(Predicate<Message> wanted) {
        return new Traffic(all.stream().filter(wanted).toList());
    }
}
