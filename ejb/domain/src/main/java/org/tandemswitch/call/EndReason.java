package org.tandemswitch.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Why a call ended: one closed set, each with what the other leg is told (behaviours, section 34). */
public enum EndReason {
    NORMAL_CLEARING(200, 16),
    CALLER_CANCEL(487, 31),
    BUSY(486, 17),
    NO_ANSWER(480, 19),
    CALL_REJECTED(403, 21),
    AUTHENTICATION_FAILED(503, 57),
    UNALLOCATED_NUMBER(404, 1),
    CODEC_MISMATCH(488, 88),
    REMOTE_FAILURE(503, 41),
    RESPONSE_TIMEOUT(408, 19),
    CONNECTION_TIMEOUT(408, 18),
    ACK_TIMEOUT(408, 102),
    SESSION_TIMEOUT(408, 102),
    MAX_DURATION(200, 16),
    UNKNOWN_SOURCE(403, 21),
    GATEWAY_LOCKED(403, 21),
    PHONE_LOCKED(403, 21),
    NOT_REGISTERED(480, 20),
    ACCOUNT_LOCKED(403, 21),
    ACCOUNT_EXPIRED(403, 21),
    OUT_OF_HOURS(403, 21),
    CALLER_FORBIDDEN(403, 21),
    CALLEE_FORBIDDEN(403, 21),
    CALLER_NOT_ALLOWED(403, 21),
    CALLEE_NOT_ALLOWED(403, 21),
    PAIR_NOT_ALLOWED(403, 21),
    CALL_LEVEL(403, 21),
    NO_RATE(403, 21),
    NO_BEARABLE_RATE(503, 34),
    NO_FREE_LINE(503, 34),
    NO_SHARED_LINE(503, 34),
    TOO_MANY_CALLS_A_SECOND(503, 42),
    REWRITING_FAILED(484, 28),
    NO_ROUTE(404, 3),
    ROUTE_NOT_ALLOWED(403, 21),
    VENDORS_FULL(503, 34),
    VENDOR_OFFLINE(503, 27),
    TOO_MANY_HOPS(483, 25),
    INVALID_NUMBER(484, 28),
    OPERATOR_DISCONNECT(480, 16),
    SYSTEM_ERROR(500, 41),
    SYSTEM_RESTART(503, 41),
    SHUTDOWN(503, 41);

    private final int sipCode;
    private final int q850Cause;

    EndReason(int sipCode, int q850Cause) {
        this.sipCode = sipCode;
        this.q850Cause = q850Cause;
    }

    public int sipCode() {
        return sipCode;
    }

    public int q850Cause() {
        return q850Cause;
    }

    /** When the caller is invited to try again (RL-02). */
    public Optional<Duration> comeLater() {
        return this == TOO_MANY_CALLS_A_SECOND ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
    }

    /** The stable key of this reason in records and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EndReason ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What a refusal by a gateway means. */
    public static EndReason ofRefusal(int status) {
        return switch (status) {
            case 486, 600 -> BUSY;
            case 408, 480, 487 -> NO_ANSWER;
            case 404, 410, 484, 485, 604 -> UNALLOCATED_NUMBER;
            case 415, 488, 606 -> CODEC_MISMATCH;
            case 483 -> TOO_MANY_HOPS;
            default -> status >= 500 && status < 600 ? REMOTE_FAILURE : CALL_REJECTED;
        };
    }

    /**
     * The status a caller is told when a gateway refused with {@code status}: its own, but for answers that speak of our
     * dealings with the gateway (a challenge, a redirection).
     */
    public static int callerStatus(int status) {
        return status < 400 || status == 401 || status == 407 || status == 422 ? REMOTE_FAILURE.sipCode : status;
    }
}
