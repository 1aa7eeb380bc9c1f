package org.tandemswitch.sip.transport;

/** Why a message was thrown away before any application saw it. */
public enum DropReason {
    QUEUE_FULL,
    RATE_LIMITED,
    TOO_LARGE,
    MALFORMED,
    STRAY_RESPONSE,
    UNKNOWN_SOURCE,
    LOOP,
    TOO_MANY_CALLS,
    TOO_MANY_HALF_OPEN,
    OVERLOAD,
    NO_TIME_FOR_STRANGERS,
    TOO_MANY_CONNECTIONS,
    PEER_NOT_READING
}
