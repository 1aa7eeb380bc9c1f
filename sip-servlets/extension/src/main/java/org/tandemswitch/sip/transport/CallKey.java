package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Finds the Call-ID in raw bytes without parsing the message (RFC 3261 section 20.8, compact form {@code i}), so that all
 * messages of a call can be put into one lane.
 */
final class CallKey {
    private static final String NAME = "call-id";

    private CallKey() {}

    static int of(String callId) {
        return hash(callId.getBytes(US_ASCII), 0);
    }

    /** Hash of the Call-ID, or of nothing when there is none. */
    static int of(byte[] message) {
        int line = nextLine(message, 0);
        while (line < message.length && message[line] != '\r' && message[line] != '\n') {
            int value = valueOfCallId(message, line);
            if (value >= 0) {
                return hash(message, value);
            }
            line = nextLine(message, line);
        }
        return 0;
    }

    private static int nextLine(byte[] message, int from) {
        int at = from;
        while (at < message.length && message[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private static int valueOfCallId(byte[] message, int line) {
        int first = lower(message[line]);
        if (first == 'c' && startsWithName(message, line)) {
            return afterColon(message, line + NAME.length());
        }
        return first == 'i' ? afterColon(message, line + 1) : -1;
    }

    private static boolean startsWithName(byte[] message, int line) {
        if (line + NAME.length() > message.length) {
            return false;
        }
        for (int i = 1; i < NAME.length(); i++) {
            if (lower(message[line + i]) != NAME.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int afterColon(byte[] message, int from) {
        int at = skipBlanks(message, from);
        return at < message.length && message[at] == ':' ? skipBlanks(message, at + 1) : -1;
    }

    private static int skipBlanks(byte[] message, int from) {
        int at = from;
        while (at < message.length && (isBlank(message, at) || isFold(message, at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte[] message, int at) {
        return message[at] == ' ' || message[at] == '\t';
    }

    /** A line end with more of the same field behind it. */
    private static boolean isFold(byte[] message, int at) {
        int next = message[at] == '\r' ? at + 2 : at + 1;
        return (message[at] == '\r' || message[at] == '\n') && next < message.length && isBlank(message, next);
    }

    private static int hash(byte[] message, int from) {
        int hash = 17;
        for (int i = from; i < message.length && message[i] > ' '; i++) {
            hash = hash * 31 + message[i];
        }
        return hash;
    }

    private static int lower(byte character) {
        return character | 0x20;
    }
}
