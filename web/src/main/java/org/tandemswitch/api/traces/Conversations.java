package org.tandemswitch.api.traces;

import java.util.List;

/** Calls and registrations, the newest first. */
public record Conversations(List<Conversation> conversations) {
    /**
     * One call or registration.
     *
     * @param id a call id, or the SIP Call-ID of what is no call
     * @param method what began it
     * @param messages how many were recorded
     */
    public record Conversation(String id, String at, String method, String caller, String callee, int messages) {}
}
