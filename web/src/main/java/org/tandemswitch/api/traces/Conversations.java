package org.tandemswitch.api.traces;

import java.util.List;
import org.tandemswitch.tracing.Found;

/** Calls and registrations, the newest first. */
public record Conversations(List<Conversation> conversations) {
    /**
     * One call or registration.
     *
     * @param id a call id, or the SIP Call-ID of what is no call
     * @param method what began it
     * @param messages how many were recorded
     */
    public record Conversation(String id, String at, String method, String caller, String callee, int messages) {
        static Conversation of(Found found) {
            return new Conversation(
                    found.id(), found.at().toString(), found.what(), found.caller(), found.callee(), found.messages());
        }
    }

    static Conversations of(List<Found> found) {
        return new Conversations(found.stream().map(Conversation::of).toList());
    }
}
