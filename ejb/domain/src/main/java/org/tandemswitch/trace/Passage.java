package org.tandemswitch.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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

    /** The message as its reader sees it: on the wire it is UTF-8 (RFC 3261 section 25.1). */
    public String readable() {
        return readable(text);
    }

    static String readable(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }

    /** @param other what its reader sees instead */
    Passage saying(String other) {
        return new Passage(at, received, transport, local, remote, new String(other.getBytes(UTF_8), ISO_8859_1));
    }
}
