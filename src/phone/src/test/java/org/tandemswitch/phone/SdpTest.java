package org.tandemswitch.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdpTest {
    private final Sdp mine = Sdp.offer("127.0.0.2", 4000);

    @Test
    void reads_back_what_it_writes() {
        assertThat(Sdp.parse(mine.direction("sendonly").text())).isEqualTo(mine.direction("sendonly"));
    }

    @ParameterizedTest
    @CsvSource({"sendrecv, sendrecv", "sendonly, recvonly", "recvonly, sendonly", "inactive, inactive"})
    void answers_with_the_mirrored_direction(String offered, String answered) {
        var offer = Sdp.offer("127.0.0.3", 5000).direction(offered);

        assertThat(mine.answering(offer).direction()).isEqualTo(answered);
    }

    @Test
    void answers_with_the_payload_types_both_know_in_the_order_of_the_offer() {
        var offer = Sdp.offer("127.0.0.3", 5000).payloads(18, 0, 8);

        assertThat(mine.answering(offer).payloads()).containsExactly(0, 8);
    }
}
