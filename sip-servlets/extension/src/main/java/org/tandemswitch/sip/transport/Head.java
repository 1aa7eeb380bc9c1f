package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first line and the header fields of a message, before they are parsed. Where one field ends and the next begins must
 * mean the same to the parser, to the framer of a stream and to whoever passed the message on, or a field could be hidden in
 * another (RFC 3261 sections 7.3.1 and 25.1): a request line of more or fewer than three words, a bare CR, CRLF beside bare
 * LF, control characters, a blank line that is not empty, a field without a proper name or a second one of what may stand
 * once spoil the message.
 */
final class Head {
    private static final byte[] STATUS = "SIP/2.0 ".getBytes(US_ASCII);
    private static final int BROKEN = -1;
    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    /** Fields of one value and their compact names. */
    private static final List<byte[][]> ONCE = Stream.of(
                    "call-id i", "content-length l", "content-type c", "cseq", "from f", "max-forwards", "to t")
            .map(names -> Stream.of(names.split(" "))
                    .map(name -> name.getBytes(US_ASCII))
                    .toArray(byte[][]::new))
            .toList();

    private static final byte[][] LENGTH = ONCE.get(1);

    private final byte[] message;
    private byte lineEnd;
    private int seen;
    private int lengthAt = BROKEN;
    private int bodyAt = BROKEN;

    private Head(byte[] message) {
        this.message = message;
    }

    /**
     * The message with the lines of folded fields put into one (section 7.3.1) and without what lies behind the announced
     * end of the body (section 18.3); empty when its head is not sound.
     */
    static Optional<byte[]> straightened(byte[] message) {
        Head head = new Head(message);
        return head.isSound() ? Optional.of(head.announced()) : Optional.empty();
    }

    private byte[] announced() {
        long end = lengthAt == BROKEN ? message.length : bodyAt + length();
        return end < message.length ? Arrays.copyOf(message, (int) end) : message;
    }

    /** What is no number is for the parser to refuse. */
    private long length() {
        int at = lengthAt;
        while (isBlank(at)) {
            at++;
        }
        long length = 0;
        for (; at < message.length && Character.isDigit(message[at]) && length < Integer.MAX_VALUE; at++) {
            length = length * 10 + message[at] - '0';
        }
        return isBlank(at) || isLineEnd(at) ? length : Integer.MAX_VALUE;
    }

    private boolean isSound() {
        int start = start();
        int line = nextLine(start);
        boolean sound = line != BROKEN && !isBlank(line) && isFirstLine(start, line);
        while (sound && !isLineEnd(line)) {
            sound = isField(line);
            line = sound ? endOfField(line) : BROKEN;
            sound = line != BROKEN;
        }
        bodyAt = sound ? nextLine(line) : BROKEN;
        return bodyAt != BROKEN;
    }

    /** Line ends before the first line mean nothing (section 7.5). */
    private int start() {
        int at = 0;
        while (isLineEnd(at)) {
            at++;
        }
        return at;
    }

    /** A request line has a blank before and one behind its URI (section 7.1); a reason phrase may have any. */
    private boolean isFirstLine(int from, int to) {
        int blanks = 0;
        for (int i = from; i < to; i++) {
            blanks += isBlank(i) ? 1 : 0;
        }
        return blanks == 2 || isStatusLine(from);
    }

    private boolean isStatusLine(int from) {
        return from + STATUS.length <= message.length
                && Arrays.equals(message, from, from + STATUS.length, STATUS, 0, STATUS.length);
    }

    /** @return where the next field begins, or the empty line */
    private int endOfField(int from) {
        int next = nextLine(from);
        while (next != BROKEN && isBlank(next)) {
            if (isEmpty(next)) {
                return BROKEN;
            }
            message[next - 1] = ' ';
            message[next - 2] = message[next - 2] == '\r' ? (byte) ' ' : message[next - 2];
            next = nextLine(next);
        }
        return next;
    }

    private int nextLine(int from) {
        int at = from;
        while (at < message.length && !isLineEnd(at)) {
            if (message[at] >= 0 && message[at] < ' ' && message[at] != '\t') {
                return BROKEN;
            }
            at++;
        }
        return at < message.length ? afterLineEnd(at) : BROKEN;
    }

    /** All lines must end the same way. */
    private int afterLineEnd(int at) {
        byte first = message[at];
        int next = first == '\r' ? at + 2 : at + 1;
        boolean whole = next <= message.length && message[next - 1] == '\n';
        if (!whole || lineEnd != 0 && lineEnd != first) {
            return BROKEN;
        }
        lineEnd = first;
        return next;
    }

    private boolean isField(int line) {
        int end = line;
        while (end < message.length && isToken(message[end])) {
            end++;
        }
        int colon = end;
        while (isBlank(colon)) {
            colon++;
        }
        boolean sound = end > line && colon < message.length && message[colon] == ':' && isFirst(line, end);
        if (sound && isLength(line, end)) {
            lengthAt = colon + 1;
        }
        return sound;
    }

    private boolean isFirst(int from, int to) {
        for (int field = 0; field < ONCE.size(); field++) {
            for (byte[] name : ONCE.get(field)) {
                if (isNamed(name, from, to)) {
                    boolean first = (seen & 1 << field) == 0;
                    seen |= 1 << field;
                    return first;
                }
            }
        }
        return true;
    }

    private boolean isLength(int from, int to) {
        for (byte[] name : LENGTH) {
            if (isNamed(name, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(byte[] name, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((message[from + i] | 0x20) != (name[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEmpty(int line) {
        int at = line;
        while (isBlank(at)) {
            at++;
        }
        return at == message.length || isLineEnd(at);
    }

    private boolean isBlank(int at) {
        return at < message.length && (message[at] == ' ' || message[at] == '\t');
    }

    private boolean isLineEnd(int at) {
        return at < message.length && (message[at] == '\r' || message[at] == '\n');
    }

    private static boolean isToken(byte character) {
        int letter = character | 0x20;
        return letter >= 'a' && letter <= 'z'
                || character >= '0' && character <= '9'
                || TOKEN_MARKS.indexOf(character) >= 0;
    }
}
