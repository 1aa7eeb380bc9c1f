package org.tandemswitch.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;

class PcapTest {
    private static final int GLOBAL_HEADER = 24;
    private static final int PACKET_HEADER = 16;

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2, UDP, 28",
        "192.0.2.1, 192.0.2.2, TCP, 40",
        "2001:db8::1, 2001:db8::2, UDP, 48",
        "2001:db8::1, 2001:db8::2, TLS, 60"
    })
    void packet_has_the_headers_of_its_transport_and_sums_that_are_right(
            String local, String remote, Transport transport, int headers) throws IOException {
        byte[] file = captured(passage(local, remote, transport, "odd"));

        ByteBuffer bytes = ByteBuffer.wrap(file);
        assertThat(bytes.getInt(0)).isEqualTo(0xa1b2c3d4);
        assertThat(bytes.getInt(20)).isEqualTo(101);
        assertThat(bytes.getInt(GLOBAL_HEADER)).isEqualTo(1_700_000_000);
        assertThat(bytes.getInt(GLOBAL_HEADER + 4)).isEqualTo(123_456);
        assertThat(bytes.getInt(GLOBAL_HEADER + 8)).isEqualTo(headers + 3);
        assertThat(file).hasSize(GLOBAL_HEADER + PACKET_HEADER + headers + 3).endsWith('o', 'd', 'd');
    }

    @Test
    void segments_of_one_direction_follow_each_other() throws IOException {
        Passage first = passage("192.0.2.1", "192.0.2.2", Transport.TCP, "12345");
        byte[] file = captured(first, first);

        int packet = PACKET_HEADER + 40 + 5;
        int sequence = GLOBAL_HEADER + PACKET_HEADER + 20 + 4;
        ByteBuffer bytes = ByteBuffer.wrap(file);
        assertThat(bytes.getInt(sequence + packet)).isEqualTo(bytes.getInt(sequence) + 5);
    }

    private static byte[] captured(Passage... messages) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Pcap pcap = Pcap.begin(file);
        for (Passage message : messages) {
            pcap.add(message);
        }
        return file.toByteArray();
    }

    static Passage passage(String local, String remote, Transport transport, String text) {
        return new Passage(
                Instant.ofEpochSecond(1_700_000_000, 123_456_789),
                true,
                transport,
                new SourceAddress(new IpAddress(local), 5060),
                new SourceAddress(new IpAddress(remote), 5070),
                text);
    }
}
