package org.tandemswitch.phone;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import javax.sip.SipStack;

/**
 * Writes down every message the stack sends or receives, and keeps the last 20 000. Public because the stack makes it
 * by name.
 */
public final class Wire implements ServerLogger {
    private static final int MOST = 20_000;

    private final Deque<Message> messages = new ArrayDeque<>();

    synchronized Traffic traffic() {
        return new Traffic(List.copyOf(messages));
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
        var noted = new Message(message.encode(), sender, sender ? to : from, Instant.now());
        synchronized (this) {
            messages.add(noted);
            if (messages.size() > MOST) {
                messages.remove();
            }
        }
    }

    /** The stack repeats here what it has already reported. */
    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {}

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {}

    @Override
    public void logException(Exception exception) {}

    @Override
    public void closeLogFile() {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public void setSipStack(SipStack stack) {}
}
