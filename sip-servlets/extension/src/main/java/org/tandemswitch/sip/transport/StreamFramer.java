package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a byte stream into SIP messages by their Content-Length (RFC 3261 section 18.3, compact form {@code l}). Holds at
 * most one unfinished message.
 */
final class StreamFramer {
    /** The stream cannot be understood any further and must be closed. */
    static final class BrokenStreamException extends Exception {
        private static final long serialVersionUID = 1L;

        final DropReason reason;

        BrokenStreamException(DropReason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    private final int limit;
    private byte[] held = {};
    private int searched;

    StreamFramer(int limit) {
        this.limit = limit;
    }

    void add(byte[] chunk) {
        int start = held.length;
        held = Arrays.copyOf(held, start + chunk.length);
        System.arraycopy(chunk, 0, held, start, chunk.length);
    }

    /** Removes keep-alives (RFC 5626 section 3.5.1) before the next message. @return how many pings they hold */
    int takePings() {
        int blanks = 0;
        while (blanks < held.length && (held[blanks] == '\r' || held[blanks] == '\n')) {
            blanks++;
        }
        drop(blanks);
        return blanks / 4;
    }

    Optional<byte[]> next() throws BrokenStreamException {
        int head = endOfHead();
        if (head < 0) {
            return unfinished(held.length);
        }
        int length = head + contentLength(head);
        if (length > held.length) {
            return unfinished(length);
        }
        byte[] message = Arrays.copyOf(held, length);
        drop(length);
        return Optional.of(message);
    }

    private Optional<byte[]> unfinished(int size) throws BrokenStreamException {
        if (size > limit) {
            throw new BrokenStreamException(DropReason.TOO_LARGE);
        }
        return Optional.empty();
    }

    private void drop(int count) {
        if (count > 0) {
            held = Arrays.copyOfRange(held, count, held.length);
            searched = 0;
        }
    }

    private int endOfHead() {
        for (int i = Math.max(3, searched); i < held.length; i++) {
            if (held[i] == '\n' && held[i - 1] == '\r' && held[i - 2] == '\n' && held[i - 3] == '\r') {
                searched = i;
                return i + 1;
            }
        }
        searched = held.length;
        return -1;
    }

    private int contentLength(int head) throws BrokenStreamException {
        for (String line : new String(held, 0, head, ISO_8859_1).split("\r\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (name.equals("content-length") || name.equals("l")) {
                return number(line.substring(colon + 1).strip());
            }
        }
        return 0;
    }

    private static int number(String text) throws BrokenStreamException {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BrokenStreamException(DropReason.MALFORMED);
        }
        return Integer.parseInt(text);
    }
}
