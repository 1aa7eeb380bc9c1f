package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tandemswitch.cdr.CallRecord;

final class DeliveryTest {
    private final CallRecord one = aCall("a").ended();
    private final CallRecord other = aCall("b").began();

    @Test
    void puts_aside_lines_that_are_no_record_and_keeps_the_rest_in_order() {
        Delivery delivery = Delivery.read(line(one) + "rubbish\n\n\u0000\n" + line(other), any -> true);

        assertThat(delivery.records()).containsExactly(one, other);
        assertThat(delivery.rejected()).containsExactly("rubbish", "\u0000");
    }

    @Test
    void puts_aside_records_that_cannot_be_settled() {
        Delivery delivery = Delivery.read(line(one) + line(other), callRecord -> callRecord.equals(other));

        assertThat(delivery.records()).containsExactly(other);
        assertThat(delivery.rejected()).containsExactly(line(one).strip());
    }

    @Test
    void puts_everything_aside_when_there_is_no_hope() {
        assertThat(Delivery.hopeless(line(one) + line(other)).rejected()).hasSize(2);
    }

    private static String line(CallRecord callRecord) {
        return new String(RecordCodec.line(callRecord), StandardCharsets.UTF_8);
    }
}
