package org.tandemswitch.cdr;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

/** Builds records for tests: {@code aCall("n1-1").on("n2").answeredAt(at).cdr()}. */
public record SampleCdr(
        String id,
        String node,
        Instant beganAt,
        Optional<Instant> answeredAt,
        Instant endedAt,
        Optional<GatewayRef> vendor,
        String sipCallId,
        String dialled) {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    public static SampleCdr aCall(String id) {
        return new SampleCdr(
                id,
                "n1",
                NOON,
                Optional.of(NOON.plusSeconds(4)),
                NOON.plusSeconds(64),
                Optional.of(new GatewayRef(new GatewayId(7), "Vendor \"Süd\"")),
                "a84b4c76e66710@192.0.2.1",
                "8613912345678");
    }

    public SampleCdr on(String otherNode) {
        return new SampleCdr(id, otherNode, beganAt, answeredAt, endedAt, vendor, sipCallId, dialled);
    }

    public SampleCdr answeredAt(Instant moment) {
        return new SampleCdr(
                id, node, beganAt, Optional.of(moment), moment.plus(Duration.ofMinutes(1)), vendor, sipCallId, dialled);
    }

    public SampleCdr endedAt(Instant moment) {
        return new SampleCdr(id, node, beganAt, answeredAt, moment, vendor, sipCallId, dialled);
    }

    public SampleCdr withSipCallId(String text) {
        return new SampleCdr(id, node, beganAt, answeredAt, endedAt, vendor, text, dialled);
    }

    public SampleCdr dialling(String number) {
        return new SampleCdr(id, node, beganAt, answeredAt, endedAt, vendor, sipCallId, number);
    }

    public SampleCdr ringing() {
        return new SampleCdr(id, node, beganAt, Optional.empty(), endedAt, vendor, sipCallId, dialled);
    }

    /** No vendor was ever tried. */
    public SampleCdr refused() {
        return new SampleCdr(id, node, beganAt, Optional.empty(), endedAt, Optional.empty(), sipCallId, dialled);
    }

    public CallRecord.Began began() {
        Instant answered = answeredAt.orElse(beganAt);
        return new CallRecord.Began(record(answered, EndReason.SYSTEM_RESTART, HangUpSide.SERVER));
    }

    public CallRecord.Ended ended() {
        return new CallRecord.Ended(cdr());
    }

    public Cdr cdr() {
        return vendor.isPresent()
                ? record(endedAt, EndReason.NORMAL_CLEARING, HangUpSide.CALLER)
                : record(endedAt, EndReason.NO_ROUTE, HangUpSide.SERVER);
    }

    private Cdr record(Instant end, EndReason reason, HangUpSide side) {
        boolean routed = vendor.isPresent();
        return new Cdr(
                new CallId(id),
                node,
                new GatewayRef(new GatewayId(3), "Client <b>& Co</b>"),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                vendor,
                vendor.map(any -> new SipTarget("sip.vendor.example", 5062, Transport.TCP)),
                new DialString("4930111"),
                new DialString("0111"),
                new DialString(dialled),
                new DialString("13912345678"),
                sipCallId,
                vendor.map(any -> "b2b-1@203.0.113.9"),
                beganAt,
                routed ? Optional.of(beganAt.plusMillis(1500)) : Optional.empty(),
                answeredAt,
                end,
                reason,
                side,
                routed ? OptionalInt.of(200) : OptionalInt.empty(),
                routed ? 1 : 0,
                "");
    }
}
