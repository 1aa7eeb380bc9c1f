package org.tandemswitch.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.Transport;

class HepTest {
    @Test
    void packet_says_who_sent_what_to_whom_and_when() {
        Passage passage = PcapTest.passage("192.0.2.1", "192.0.2.2", Transport.UDP, "BYE sip:1@h SIP/2.0\r\n\r\n");

        Map<Integer, ByteBuffer> chunks = read(Hep.of(passage, 2001, "first-leg"));

        assertThat(chunk(chunks, 1).get()).isEqualTo((byte) 2);
        assertThat(chunk(chunks, 2).get()).isEqualTo((byte) 17);
        assertThat(chunk(chunks, 3)).isEqualTo(ByteBuffer.wrap(new byte[] {(byte) 192, 0, 2, 2}));
        assertThat(chunk(chunks, 4)).isEqualTo(ByteBuffer.wrap(new byte[] {(byte) 192, 0, 2, 1}));
        assertThat(chunk(chunks, 7).getShort()).isEqualTo((short) 5070);
        assertThat(chunk(chunks, 8).getShort()).isEqualTo((short) 5060);
        assertThat(chunk(chunks, 9).getInt()).isEqualTo(1_700_000_000);
        assertThat(chunk(chunks, 10).getInt()).isEqualTo(123_456);
        assertThat(chunk(chunks, 11).get()).isEqualTo((byte) 1);
        assertThat(chunk(chunks, 12).getInt()).isEqualTo(2001);
        assertThat(US_ASCII.decode(chunk(chunks, 15)).toString()).isEqualTo(passage.text());
        assertThat(US_ASCII.decode(chunk(chunks, 17)).toString()).isEqualTo("first-leg");
    }

    @Test
    void message_with_an_id_of_any_length_fits_a_datagram() {
        Passage passage = PcapTest.passage("2001:db8::1", "2001:db8::2", Transport.UDP, "m".repeat(65_535));

        byte[] packet = Hep.of(passage, 2001, "i".repeat(60_000));
        Map<Integer, ByteBuffer> chunks = read(packet);

        assertThat(packet).hasSizeLessThan(65_508);
        assertThat(chunk(chunks, 15).remaining()).isEqualTo(60_000);
        assertThat(US_ASCII.decode(chunk(chunks, 17)).toString()).isEqualTo("i".repeat(256));
    }

    private static ByteBuffer chunk(Map<Integer, ByteBuffer> chunks, int type) {
        return Objects.requireNonNull(chunks.get(type));
    }

    private static Map<Integer, ByteBuffer> read(byte[] packet) {
        ByteBuffer bytes = ByteBuffer.wrap(packet);
        assertThat(new String(packet, 0, 4, US_ASCII)).isEqualTo("HEP3");
        assertThat(bytes.getShort(4)).isEqualTo((short) packet.length);
        Map<Integer, ByteBuffer> chunks = new HashMap<>();
        int at = 6;
        while (at < packet.length) {
            int length = Short.toUnsignedInt(bytes.getShort(at + 4));
            chunks.put((int) bytes.getShort(at + 2), bytes.slice(at + 6, length - 6));
            at += length;
        }
        return chunks;
    }
}
