package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tandemswitch.cdr.SampleCdr.NOON;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.call.Run;
import org.tandemswitch.cdr.CallRecord;

final class RecordCodecTest {
    static Stream<CallRecord> records() {
        return Stream.of(
                aCall("a").began(),
                aCall("a").ringing().began(),
                aCall("b").ended(),
                aCall("c").refused().ended(),
                aCall("d")
                        .withSipCallId("\"line\nend\\ \u0001 \u2028 \uD83D\uDE00 </script>")
                        .ended(),
                new CallRecord.Restarted(new Run("n1-b"), Optional.of(new Run("n1-a")), NOON),
                new CallRecord.Restarted(new Run("n1-b"), Optional.empty(), Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("records")
    void reads_back_what_it_wrote(CallRecord callRecord) {
        assertThat(RecordCodec.read(line(callRecord))).isEqualTo(callRecord);
    }

    @ParameterizedTest
    @MethodSource("records")
    void writes_one_line(CallRecord callRecord) {
        assertThat(line(callRecord)).endsWith("\n").containsOnlyOnce("\n");
    }

    @Test
    void writes_what_accounting_systems_were_promised() {
        assertThat(RecordCodec.text(aCall("n1-1").cdr()))
                .isEqualTo("{\"schema\":1,\"callId\":\"n1-1\",\"node\":\"n1\",\"clientId\":3,"
                        + "\"clientName\":\"Client <b>& Co</b>\",\"clientAddress\":\"192.0.2.1\",\"clientPort\":5060,"
                        + "\"vendorId\":7,\"vendorName\":\"Vendor \\\"Süd\\\"\",\"vendorHost\":\"sip.vendor.example\","
                        + "\"vendorPort\":5062,\"vendorTransport\":\"tcp\",\"callerIn\":\"4930111\","
                        + "\"callerOut\":\"0111\",\"calleeIn\":\"8613912345678\",\"calleeOut\":\"13912345678\","
                        + "\"clientSipCallId\":\"a84b4c76e66710@192.0.2.1\",\"vendorSipCallId\":\"b2b-1@203.0.113.9\","
                        + "\"beganAt\":1772366400123456,\"ringingAt\":1772366401623456,"
                        + "\"answeredAt\":1772366404123456,\"endedAt\":1772366464123456,\"holdTime\":60000000,"
                        + "\"postDialDelay\":1500000,\"endReason\":\"normal_clearing\",\"hungUpBy\":\"caller\","
                        + "\"peerStatus\":200,\"vendorsTried\":1}");
    }

    @Test
    void leaves_out_what_is_not_there() {
        assertThat(RecordCodec.text(aCall("a").refused().cdr()))
                .doesNotContain("vendorName", "vendorHost", "answeredAt", "ringingAt", "peerStatus", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"schema\":2,\"record\":\"ended\"}",
                "{\"schema\":1,\"record\":\"other\"}",
                "{\"schema\":1,\"record\":\"ended\"}",
                "{\"schema\":1,\"record\":\"ended\",\"callId\":\"not an id\"}",
                "{\"schema\":1,\"record\":\"restarted\",\"run\":\"n1-b\",\"lastAlive\":\"x\"}",
                "{\"schema\":1,\"record\":\"restarted\",\"run\":\"n1 b\",\"lastAlive\":1}",
                "\u0000\u0000\u0000"
            })
    void refuses_what_is_no_record(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordCodec.read(line));
    }

    private static String line(CallRecord callRecord) {
        return new String(RecordCodec.line(callRecord), StandardCharsets.UTF_8);
    }
}
