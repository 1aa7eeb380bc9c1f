package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
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
    private static final String LENGTH = "content-length";
    private static final String COMPACT_LENGTH = "l";

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
        int end;
        for (int start = 0; start < head; start = end + 2) {
            end = endOfField(start, head);
            int colon = colon(start, end);
            if (isNamed(LENGTH, start, colon) || isNamed(COMPACT_LENGTH, start, colon)) {
                if (length != UNKNOWN) {
                    throw new BrokenStreamException(DropReason.MALFORMED);
                }
                length = number(new String(buffer, colon + 1, end - colon - 1, ISO_8859_1).strip());
            }
        }
        return Math.max(0, length);
    }

    private int endOfField(int start, int head) {
        for (int at = start; at < head - 1; at++) {
            if (buffer[at] == '\r' && buffer[at + 1] == '\n' && !isFolded(at + 2, head)) {
                return at;
            }
        }
        return head;
    }

    private boolean isFolded(int line, int head) {
        return line < head && (buffer[line] == ' ' || buffer[line] == '\t');
    }

    /** The start of the field where it has none, so that it has no name. */
    private int colon(int start, int end) {
        for (int at = start; at < end; at++) {
            if (buffer[at] == ':') {
                return at;
            }
        }
        return start;
    }

    private boolean isNamed(String name, int start, int colon) {
        int end = start + name.length();
        return colon >= end && isBlank(end, colon) && reads(name, start);
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(buffer[at] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private boolean reads(String name, int start) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase(buffer[start + i] & 0xff) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text) throws BrokenStreamException {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BrokenStreamException(DropReason.MALFORMED);
        }
        return Integer.parseInt(text);
    }
}
