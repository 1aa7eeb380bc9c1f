package org.tandemswitch.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;

/**
 * Messages as a capture file that every protocol analyser opens (link type RAW: IP without a frame around it). The
 * packets are made up: one datagram for each message of UDP, one TCP segment each for the others, in the clear for TLS.
 */
public final class Pcap {
    private static final int MAGIC = 0xa1b2c3d4;
    private static final int SNAP_LENGTH = 262_144;
    private static final int LINK_RAW = 101;
    private static final int UDP = 17;
    private static final int TCP = 6;
    private static final int UDP_HEADER = 8;
    private static final int TCP_HEADER = 20;
    private static final int V4_HEADER = 20;
    private static final int V6_HEADER = 40;
    private static final int LARGEST_PAYLOAD = 65_000;
    private static final int PUSH_AND_ACK = 0x18;

    private final DataOutputStream out;
    private final Map<String, Integer> sequences = new HashMap<>();
    private int identification;

    private Pcap(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public static Pcap begin(OutputStream to) throws IOException {
        Pcap pcap = new Pcap(to);
        pcap.begin();
        return pcap;
    }

    private void begin() throws IOException {
        out.writeInt(MAGIC);
        out.writeShort(2);
        out.writeShort(4);
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(SNAP_LENGTH);
        out.writeInt(LINK_RAW);
    }

    public void add(Passage message) throws IOException {
        byte[] all = message.text().getBytes(ISO_8859_1);
        byte[] payload = all.length > LARGEST_PAYLOAD ? Arrays.copyOf(all, LARGEST_PAYLOAD) : all;
        byte[] from = message.from().address().bytes();
        byte[] to = message.to().address().bytes();
        boolean datagram = message.transport() == Transport.UDP;
        byte[] segment = datagram ? datagram(message, payload) : segment(message, payload);
        byte[] packet = packet(family(from, to), from, to, datagram ? UDP : TCP, segment);
        Instant at = message.at();
        out.writeInt((int) at.getEpochSecond());
        out.writeInt(at.getNano() / 1000);
        out.writeInt(packet.length);
        out.writeInt(packet.length);
        out.write(packet);
    }

    private static int family(byte[] from, byte[] to) {
        return from.length == 4 && to.length == 4 ? V4_HEADER : V6_HEADER;
    }

    private static byte[] datagram(Passage message, byte[] payload) {
        return ByteBuffer.allocate(UDP_HEADER + payload.length)
                .putShort((short) message.from().port())
                .putShort((short) message.to().port())
                .putShort((short) (UDP_HEADER + payload.length))
                .putShort((short) 0)
                .put(payload)
                .array();
    }

    private byte[] segment(Passage message, byte[] payload) {
        return ByteBuffer.allocate(TCP_HEADER + payload.length)
                .putShort((short) message.from().port())
                .putShort((short) message.to().port())
                .putInt(advance(message.from(), message.to(), payload.length))
                .putInt(advance(message.to(), message.from(), 0))
                .put((byte) (TCP_HEADER / 4 << 4))
                .put((byte) PUSH_AND_ACK)
                .putShort((short) 65_535)
                .putShort((short) 0)
                .putShort((short) 0)
                .put(payload)
                .array();
    }

    /** The number of the next byte in that direction. */
    private int advance(SourceAddress from, SourceAddress to, int length) {
        String way = from + ">" + to;
        int now = sequences.getOrDefault(way, 1);
        sequences.put(way, now + length);
        return now;
    }

    private byte[] packet(int header, byte[] from, byte[] to, int protocol, byte[] segment) {
        ByteBuffer packet = ByteBuffer.allocate(header + segment.length);
        if (header == V4_HEADER) {
            head4(packet, from, to, protocol, segment.length);
        } else {
            head6(packet, from, to, protocol, segment.length);
        }
        packet.put(segment);
        byte[] bytes = packet.array();
        int field = header + (protocol == UDP ? 6 : 16);
        int sum = checksum(bytes, header - (header == V4_HEADER ? 8 : 32), bytes.length, protocol + segment.length);
        put(bytes, field, protocol == UDP && sum == 0 ? 0xffff : sum);
        if (header == V4_HEADER) {
            put(bytes, 10, checksum(bytes, 0, V4_HEADER, 0));
        }
        return bytes;
    }

    private void head4(ByteBuffer packet, byte[] from, byte[] to, int protocol, int length) {
        packet.put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (V4_HEADER + length))
                .putShort((short) identification++)
                .putShort((short) 0x4000)
                .put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(from)
                .put(to);
    }

    private static void head6(ByteBuffer packet, byte[] from, byte[] to, int protocol, int length) {
        packet.putInt(0x60000000)
                .putShort((short) length)
                .put((byte) protocol)
                .put((byte) 64)
                .put(mapped(from))
                .put(mapped(to));
    }

    /** An IPv4 address among IPv6 ones, RFC 4291 section 2.5.5.2. */
    private static byte[] mapped(byte[] address) {
        return address.length == 16
                ? address
                : ByteBuffer.allocate(16)
                        .position(10)
                        .putShort((short) 0xffff)
                        .put(address)
                        .array();
    }

    /** RFC 1071; the addresses before the segment are part of its pseudo header. */
    private static int checksum(byte[] bytes, int begin, int end, int more) {
        long sum = more;
        for (int at = begin; at < end; at += 2) {
            sum += (bytes[at] & 0xff) << 8 | (at + 1 < end ? bytes[at + 1] & 0xff : 0);
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (int) ~sum & 0xffff;
    }

    private static void put(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }
}
