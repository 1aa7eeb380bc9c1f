package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** The request methods counted by name; any other is {@link #OTHER}. */
public enum SipMethod {
    INVITE,
    ACK,
    BYE,
    CANCEL,
    PRACK,
    UPDATE,
    INFO,
    OPTIONS,
    REGISTER,
    MESSAGE,
    SUBSCRIBE,
    NOTIFY,
    REFER,
    PUBLISH,
    OTHER;

    private static final SipMethod[] NAMED = Arrays.copyOf(values(), values().length - 1);

    private final byte[] token = name().getBytes(US_ASCII);

    static SipMethod of(byte[] message) {
        for (SipMethod method : NAMED) {
            if (method.starts(message)) {
                return method;
            }
        }
        return OTHER;
    }

    static SipMethod of(String name) {
        for (SipMethod method : NAMED) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return OTHER;
    }

    private boolean starts(byte[] message) {
        return message.length > token.length
                && message[token.length] == ' '
                && Arrays.equals(message, 0, token.length, token, 0, token.length);
    }
}
