package org.tandemswitch.call;

import java.util.OptionalInt;

/**
 * A gateway that was invited in vain.
 *
 * @param reason what the record says if nobody else is asked
 * @param refusal the status by which it refused, if it did
 * @param silent INVITE timeout: it answered nothing at all
 */
record Failure(EndReason reason, OptionalInt refusal, boolean silent) {
    static Failure refused(int status) {
        return new Failure(EndReason.ofRefusal(status), OptionalInt.of(status), false);
    }

    static Failure timedOut(Stage stage) {
        return stage == Stage.INVITED
                ? new Failure(EndReason.CONNECTION_TIMEOUT, OptionalInt.empty(), true)
                : new Failure(EndReason.RESPONSE_TIMEOUT, OptionalInt.empty(), false);
    }

    /** Every repetition of the INVITE was sent in vain (RS-06). */
    static Failure unanswered() {
        return new Failure(EndReason.CONNECTION_TIMEOUT, OptionalInt.empty(), false);
    }

    static Failure unreachable() {
        return new Failure(EndReason.REMOTE_FAILURE, OptionalInt.empty(), false);
    }

    static Failure full() {
        return new Failure(EndReason.VENDORS_FULL, OptionalInt.empty(), false);
    }

    /** It does not believe who we are, or asks what it may not ask. */
    static Failure unproven(int status) {
        return new Failure(EndReason.AUTHENTICATION_FAILED, OptionalInt.of(status), false);
    }

    boolean isBusy() {
        return reason == EndReason.BUSY;
    }

    /** The call has been there before, or has passed as many switches as it may. */
    boolean isLoop() {
        return refusal.isPresent() && (refusal.getAsInt() == 482 || refusal.getAsInt() == 483);
    }

    Ending ending() {
        return refusal.isPresent() ? Ending.refused(reason, refusal.getAsInt()) : Ending.byServer(reason);
    }

    int callerStatus() {
        return refusal.isPresent() ? EndReason.callerStatus(refusal.getAsInt()) : reason.sipCode();
    }
}
