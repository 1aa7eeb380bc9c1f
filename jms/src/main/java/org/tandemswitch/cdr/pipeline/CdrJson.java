package org.tandemswitch.cdr.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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

/** The fields of a record in JSON, as {@code CDR.md} promises them to accounting systems. */
final class CdrJson {
    private CdrJson() {}

    static void write(Cdr cdr, JsonGenerator json) throws IOException {
        json.writeStringField("callId", cdr.id().value());
        json.writeStringField("node", cdr.node());
        json.writeNumberField("clientId", cdr.client().id().value());
        json.writeStringField("clientName", cdr.client().name());
        json.writeStringField("clientAddress", cdr.clientAddress().address().text());
        json.writeNumberField("clientPort", cdr.clientAddress().port());
        if (cdr.vendor().isPresent()) {
            json.writeNumberField("vendorId", cdr.vendor().get().id().value());
            json.writeStringField("vendorName", cdr.vendor().get().name());
        }
        if (cdr.vendorAddress().isPresent()) {
            json.writeStringField("vendorHost", cdr.vendorAddress().get().host());
            json.writeNumberField("vendorPort", cdr.vendorAddress().get().port());
            json.writeStringField(
                    "vendorTransport", key(cdr.vendorAddress().get().transport()));
        }
        json.writeStringField("callerIn", cdr.callerIn().value());
        json.writeStringField("callerOut", cdr.callerOut().value());
        json.writeStringField("calleeIn", cdr.calleeIn().value());
        json.writeStringField("calleeOut", cdr.calleeOut().value());
        json.writeStringField("clientSipCallId", cdr.clientSipCallId());
        if (cdr.vendorSipCallId().isPresent()) {
            json.writeStringField("vendorSipCallId", cdr.vendorSipCallId().get());
        }
        json.writeNumberField("beganAt", micros(cdr.beganAt()));
        writeIfPresent("ringingAt", cdr.ringingAt(), json);
        writeIfPresent("answeredAt", cdr.answeredAt(), json);
        json.writeNumberField("endedAt", micros(cdr.endedAt()));
        json.writeNumberField("holdTime", micros(cdr.holdTime()));
        if (cdr.postDialDelay().isPresent()) {
            json.writeNumberField("postDialDelay", micros(cdr.postDialDelay().get()));
        }
        json.writeStringField("endReason", cdr.endReason().key());
        json.writeStringField("hungUpBy", key(cdr.hungUpBy()));
        if (cdr.peerStatus().isPresent()) {
            json.writeNumberField("peerStatus", cdr.peerStatus().getAsInt());
        }
        json.writeNumberField("vendorsTried", cdr.vendorsTried());
        if (!cdr.explanation().isEmpty()) {
            json.writeStringField("explanation", cdr.explanation());
        }
    }

    static Cdr read(JsonNode json) {
        return new Cdr(
                new CallId(text(json, "callId")),
                text(json, "node"),
                new GatewayRef(new GatewayId(number(json, "clientId")), text(json, "clientName")),
                new SourceAddress(new IpAddress(text(json, "clientAddress")), (int) number(json, "clientPort")),
                ifPresent(json, "vendorId")
                        .map(id -> new GatewayRef(new GatewayId(id.longValue()), text(json, "vendorName"))),
                ifPresent(json, "vendorHost").map(host -> target(host.textValue(), json)),
                new DialString(text(json, "callerIn")),
                new DialString(text(json, "callerOut")),
                new DialString(text(json, "calleeIn")),
                new DialString(text(json, "calleeOut")),
                text(json, "clientSipCallId"),
                ifPresent(json, "vendorSipCallId").map(JsonNode::textValue),
                instant(number(json, "beganAt")),
                ifPresent(json, "ringingAt").map(micros -> instant(micros.longValue())),
                ifPresent(json, "answeredAt").map(micros -> instant(micros.longValue())),
                instant(number(json, "endedAt")),
                EndReason.ofKey(text(json, "endReason")),
                HangUpSide.valueOf(text(json, "hungUpBy").toUpperCase(Locale.ROOT)),
                ifPresent(json, "peerStatus")
                        .map(status -> OptionalInt.of(status.intValue()))
                        .orElseGet(OptionalInt::empty),
                (int) number(json, "vendorsTried"),
                ifPresent(json, "explanation").map(JsonNode::textValue).orElse(""));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static String text(JsonNode json, String field) {
        return ifPresent(json, field)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElseThrow(() -> new IllegalArgumentException("no text in " + field));
    }

    static long number(JsonNode json, String field) {
        return ifPresent(json, field)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue)
                .orElseThrow(() -> new IllegalArgumentException("no number in " + field));
    }

    static Optional<JsonNode> ifPresent(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field));
    }

    private static SipTarget target(String host, JsonNode json) {
        Transport transport = Transport.valueOf(text(json, "vendorTransport").toUpperCase(Locale.ROOT));
        return new SipTarget(host, (int) number(json, "vendorPort"), transport);
    }

    private static void writeIfPresent(String field, Optional<Instant> moment, JsonGenerator json) throws IOException {
        if (moment.isPresent()) {
            json.writeNumberField(field, micros(moment.get()));
        }
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
