package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

/** A call record as it stands in a table. */
@MappedSuperclass
@Access(AccessType.FIELD)
abstract class CallRow {
    private static final int LONGEST_SIP_CALL_ID = 255;

    @Id
    @Column(name = "call_id")
    private String callId;

    private String node;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "client_name")
    private String clientName;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "client_port")
    private int clientPort;

    @Column(name = "vendor_id")
    private @Nullable Long vendorId;

    @Column(name = "vendor_name")
    private @Nullable String vendorName;

    @Column(name = "vendor_host")
    private @Nullable String vendorHost;

    @Column(name = "vendor_port")
    private @Nullable Integer vendorPort;

    @Column(name = "vendor_transport")
    private @Nullable String vendorTransport;

    @Column(name = "caller_in")
    private String callerIn;

    @Column(name = "caller_out")
    private String callerOut;

    @Column(name = "callee_in")
    private String calleeIn;

    @Column(name = "callee_out")
    private String calleeOut;

    @Column(name = "client_sip_call_id")
    private String clientSipCallId;

    @Column(name = "vendor_sip_call_id")
    private @Nullable String vendorSipCallId;

    @Column(name = "began_at")
    private long beganAt;

    @Column(name = "ringing_at")
    private @Nullable Long ringingAt;

    @Column(name = "answered_at")
    private @Nullable Long answeredAt;

    @Column(name = "ended_at")
    private long endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "hung_up_by")
    private String hungUpBy;

    @Column(name = "peer_status")
    private @Nullable Integer peerStatus;

    @Column(name = "vendors_tried")
    private int vendorsTried;

    private @Nullable String explanation;

    /** For JPA. */
    CallRow() {}

    CallRow(Cdr cdr) {
        callId = cdr.id().value();
        node = cdr.node();
        clientId = cdr.client().id().value();
        clientName = cdr.client().name();
        clientAddress = cdr.clientAddress().address().text();
        clientPort = cdr.clientAddress().port();
        vendorId = cdr.vendor().map(vendor -> vendor.id().value()).orElse(null);
        vendorName = cdr.vendor().map(GatewayRef::name).orElse(null);
        vendorHost = cdr.vendorAddress().map(SipTarget::host).orElse(null);
        vendorPort = cdr.vendorAddress().map(SipTarget::port).orElse(null);
        vendorTransport =
                cdr.vendorAddress().map(target -> target.transport().name()).orElse(null);
        callerIn = cdr.callerIn().value();
        callerOut = cdr.callerOut().value();
        calleeIn = cdr.calleeIn().value();
        calleeOut = cdr.calleeOut().value();
        clientSipCallId = cut(cdr.clientSipCallId());
        vendorSipCallId = cdr.vendorSipCallId().map(CallRow::cut).orElse(null);
        beganAt = Micros.of(cdr.beganAt());
        ringingAt = cdr.ringingAt().map(Micros::of).orElse(null);
        answeredAt = cdr.answeredAt().map(Micros::of).orElse(null);
        endedAt = Micros.of(cdr.endedAt());
        endReason = cdr.endReason().key();
        hungUpBy = cdr.hungUpBy().name();
        peerStatus = cdr.peerStatus().isPresent() ? cdr.peerStatus().getAsInt() : null;
        vendorsTried = cdr.vendorsTried();
        explanation = cdr.explanation().isEmpty() ? null : cdr.explanation();
    }

    Cdr cdr() {
        return new Cdr(
                new CallId(callId),
                node,
                new GatewayRef(new GatewayId(clientId), clientName),
                new SourceAddress(new IpAddress(clientAddress), clientPort),
                vendor(),
                target(),
                new DialString(callerIn),
                new DialString(callerOut),
                new DialString(calleeIn),
                new DialString(calleeOut),
                clientSipCallId,
                Optional.ofNullable(vendorSipCallId),
                Micros.instant(beganAt),
                instant(ringingAt),
                instant(answeredAt),
                Micros.instant(endedAt),
                EndReason.ofKey(endReason),
                HangUpSide.valueOf(hungUpBy),
                peerStatus == null ? OptionalInt.empty() : OptionalInt.of(peerStatus),
                vendorsTried,
                explanation == null ? "" : explanation);
    }

    private Optional<GatewayRef> vendor() {
        return vendorId == null || vendorName == null
                ? Optional.empty()
                : Optional.of(new GatewayRef(new GatewayId(vendorId), vendorName));
    }

    private Optional<SipTarget> target() {
        return vendorHost == null || vendorPort == null || vendorTransport == null
                ? Optional.empty()
                : Optional.of(new SipTarget(vendorHost, vendorPort, Transport.valueOf(vendorTransport)));
    }

    private static Optional<Instant> instant(@Nullable Long micros) {
        return Optional.ofNullable(micros).map(Micros::instant);
    }

    /** A caller may choose a Call-ID of any length. */
    private static String cut(String sipCallId) {
        return sipCallId.length() <= LONGEST_SIP_CALL_ID ? sipCallId : sipCallId.substring(0, LONGEST_SIP_CALL_ID);
    }
}
