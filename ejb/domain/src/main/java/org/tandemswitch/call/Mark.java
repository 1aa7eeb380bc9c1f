package org.tandemswitch.call;

import java.time.Instant;
import java.util.Locale;

/**
 * One line of the journal of a call: what was decided or what happened beside the messages.
 *
 * @param leg which planned leg it is about
 * @param who the client, vendor or side it is about; empty when that says nothing
 * @param detail what else there is to tell, such as the SIP Call-ID of a leg
 * @param number a SIP status or a number of seconds, as the kind has it; 0 when there is none
 */
public record Mark(Instant at, Kind kind, int leg, String who, String detail, int number) {
    /** What a mark tells. */
    public enum Kind {
        /** The call was let in; detail is the caller's SIP Call-ID. */
        ARRIVED,
        /** A vendor is invited; detail is the SIP Call-ID of that leg. */
        INVITED,
        /** A vendor wants a longer session and is asked once more. */
        INVITED_AGAIN,
        /** A vendor asks who we are, and is invited once more and told. */
        ASKED,
        /** A vendor sends the call elsewhere with the status that number is. */
        REDIRECTED,
        /** A vendor refused with the status that number is; detail is for how many seconds it wants to be left alone. */
        REFUSED,
        /** A vendor was given up without a final answer. */
        SILENT,
        /** There was no way to send a vendor its invitation. */
        UNREACHABLE,
        /** All lines of a vendor were taken when its turn came. */
        FULL,
        ANSWERED,
        TAKEN_BACK,
        /** A timer of the call ran out; detail is the state it ran out in. */
        TIMER,
        /** The switch asks a leg whether it is still there; detail is the method. */
        REFRESH,
        REFRESHED,
        CANCELLED,
        HUNG_UP,
        ACK_MISSING,
        /** The switch ends the call; detail is the reason. */
        ORDERED,
        /** The caller is refused with the status that number is; detail is the reason. */
        CALLER_REFUSED,
        /** The record of the call is written; detail is the end reason. */
        RECORDED;

        /** The name of this kind in translations. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Mark of(Instant at, Kind kind, int leg, String who) {
        return new Mark(at, kind, leg, who, "", 0);
    }

    public static Mark arrived(CallAttempt attempt, String client) {
        return new Mark(attempt.receivedAt(), Kind.ARRIVED, 0, client, attempt.sipCallId(), 0);
    }

    Mark with(String more, int value) {
        return new Mark(at, kind, leg, who, more, value);
    }
}
