package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Traffic traffic = new Traffic();

    @Test
    void counts_what_is_sent_by_method_and_status() {
        send("INVITE sip:1@h SIP/2.0");
        send("SIP/2.0 180 Ringing");
        send("SIP/2.0 180 Ringing");
        send("FOO sip:1@h SIP/2.0");

        assertThat(traffic.requestsOut()).containsEntry("INVITE", 1L).containsEntry("OTHER", 1L);
        assertThat(traffic.responsesOut()).containsOnlyKeys("180").containsEntry("180", 2L);
        assertThat(traffic.messagesOut()).isEqualTo(4);
    }

    @Test
    void counts_what_is_received_by_method_and_status() {
        traffic.receivedRequest("BYE");
        traffic.receivedResponse(486);

        assertThat(traffic.requestsIn()).containsEntry("BYE", 1L);
        assertThat(traffic.responsesIn()).containsEntry("486", 1L);
    }

    @Test
    void does_not_count_a_keep_alive() {
        send("\r\n");

        assertThat(traffic.messagesOut()).isZero();
    }

    private void send(String message) {
        traffic.sent(message.getBytes(US_ASCII));
    }
}
