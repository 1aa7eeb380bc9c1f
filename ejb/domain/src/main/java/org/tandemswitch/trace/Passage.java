package org.tandemswitch.trace;

import java.time.Instant;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;

/**
 * One message that crossed a socket of ours.
 *
 * @param text the message, one character for each byte
 */
public record Passage(
        Instant at, boolean received, Transport transport, SourceAddress local, SourceAddress remote, String text) {
    public SourceAddress from() {
        return received ? remote : local;
    }

    public SourceAddress to() {
        return received ? local : remote;
    }

    /** The same message with what nobody may see struck out. */
    public Passage masked() {
        return new Passage(at, received, transport, local, remote, Secrets.masked(text));
    }

    public Passage saying(String other) {
        return new Passage(at, received, transport, local, remote, other);
    }
}
