package org.tandemswitch.cdr;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;

/**
 * One call that was accepted for routing (section 21). The vendor and its fields are empty when none was tried; they
 * are those of the last attempt when several were (GS-18).
 *
 * @param explanation why it went where it went; empty when nobody decided
 */
public record Cdr(
        CallId id,
        String node,
        GatewayRef client,
        SourceAddress clientAddress,
        Optional<GatewayRef> vendor,
        Optional<SipTarget> vendorAddress,
        DialString callerIn,
        DialString callerOut,
        DialString calleeIn,
        DialString calleeOut,
        String clientSipCallId,
        Optional<String> vendorSipCallId,
        Instant beganAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Instant endedAt,
        EndReason endReason,
        HangUpSide hungUpBy,
        OptionalInt peerStatus,
        int vendorsTried,
        String explanation) {

    /** Talk time: from answer to end. */
    public Duration holdTime() {
        return answeredAt.map(answered -> Duration.between(answered, endedAt)).orElse(Duration.ZERO);
    }

    /** From the first INVITE to ringing, or to the answer when it never rang (CD-08). */
    public Optional<Duration> postDialDelay() {
        return ringingAt.or(() -> answeredAt).map(heard -> Duration.between(beganAt, heard));
    }

    public boolean isAnswered() {
        return answeredAt.isPresent();
    }

    public Place place() {
        return new Place(endedAt, id.value());
    }

    /** @param sipCallId of either leg */
    public boolean isOfDialog(String sipCallId) {
        return clientSipCallId.equals(sipCallId)
                || vendorSipCallId.filter(sipCallId::equals).isPresent();
    }

    /** The same call, ended otherwise than it looked at first. */
    public Cdr endedAt(Instant moment) {
        return new Cdr(
                id,
                node,
                client,
                clientAddress,
                vendor,
                vendorAddress,
                callerIn,
                callerOut,
                calleeIn,
                calleeOut,
                clientSipCallId,
                vendorSipCallId,
                beganAt,
                ringingAt,
                answeredAt,
                moment,
                endReason,
                hungUpBy,
                peerStatus,
                vendorsTried,
                explanation);
    }
}
