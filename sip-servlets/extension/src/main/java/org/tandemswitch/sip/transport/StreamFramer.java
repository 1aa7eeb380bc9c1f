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

    private static final int UNKNOWN = -1;
    private static final int FIRST_SIZE = 1024;

    private final int limit;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private int searched;
    private int announced = UNKNOWN;

    StreamFramer(int limit) {
        this.limit = limit;
    }

    void add(byte[] chunk) {
        if (filled + chunk.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, filled + chunk.length));
        }
        System.arraycopy(chunk, 0, buffer, filled, chunk.length);
        filled += chunk.length;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** What has come of the message that is not whole yet. */
    byte[] held() {
        return Arrays.copyOf(buffer, filled);
    }

    /** Removes keep-alives (RFC 5626 section 3.5.1) before the next message. @return how many pings they hold */
    int takePings() {
        int blanks = 0;
        while (blanks < filled && (buffer[blanks] == '\r' || buffer[blanks] == '\n')) {
            blanks++;
        }
        drop(blanks);
        return blanks / 4;
    }

    Optional<byte[]> next() throws BrokenStreamException {
        if (announced == UNKNOWN) {
            int head = endOfHead();
            if (head < 0) {
                return unfinished(filled);
            }
            announced = head + contentLength(head);
        }
        if (announced > filled) {
            return unfinished(announced);
        }
        byte[] message = Arrays.copyOf(buffer, announced);
        drop(announced);
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
            buffer = Arrays.copyOfRange(buffer, count, Math.max(filled, count + FIRST_SIZE));
            filled -= count;
            searched = 0;
            announced = UNKNOWN;
        }
    }

    private int endOfHead() {
        for (int i = Math.max(3, searched); i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                searched = i;
                return i + 1;
            }
        }
        searched = filled;
        return -1;
    }

    /** The field as the parser sees it: folded lines are one line, and a second length leaves it open where to cut. */
    private int contentLength(int head) throws BrokenStreamException {
        int length = UNKNOWN;
        for (String line : new String(buffer, 0, head, ISO_8859_1).split("\r\n(?![ \t])")) {
            int colon = line.indexOf(':');
            String name =
                    colon < 0 ? "" : line.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT);
            if (name.equals("content-length") || name.equals("l")) {
                if (length != UNKNOWN) {
                    throw new BrokenStreamException(DropReason.MALFORMED);
                }
                length = number(line.substring(colon + 1).strip());
            }
        }
        return Math.max(0, length);
    }

    private static int number(String text) throws BrokenStreamException {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BrokenStreamException(DropReason.MALFORMED);
        }
        return Integer.parseInt(text);
    }
}
