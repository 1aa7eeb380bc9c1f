package org.tandemswitch.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.tandemswitch.gateway.Transport;

/** A message as a packet of the Homer Encapsulation Protocol, version 3: chunks of vendor, type, length and value. */
public final class Hep {
    private static final byte[] MARK = "HEP3".getBytes(US_ASCII);
    private static final int CHUNK_HEADER = 6;
    /** Room for the mark and all chunks, without the message and the id themselves. */
    private static final int FIXED = 160;

    private static final int LARGEST = 60_000;
    private static final int LONGEST_ID = 256;
    private static final byte V4 = 2;
    private static final byte V6 = 10;
    private static final byte UDP = 17;
    private static final byte TCP = 6;
    private static final byte SIP = 1;

    private final ByteBuffer packet;

    private Hep(int variable) {
        packet = ByteBuffer.allocate(FIXED + variable).put(MARK).putShort((short) 0);
    }

    /** @param callId what joins the legs of a call; empty when it is not known */
    public static byte[] of(Passage message, int agent, String callId) {
        byte[] payload = cut(message.text().getBytes(ISO_8859_1), LARGEST);
        byte[] id = cut(callId.getBytes(US_ASCII), LONGEST_ID);
        byte[] from = message.from().address().bytes();
        byte[] to = message.to().address().bytes();
        boolean v4 = from.length == 4 && to.length == 4;
        Hep hep = new Hep(payload.length + id.length);
        hep.chunk(1, v4 ? V4 : V6)
                .chunk(2, message.transport() == Transport.UDP ? UDP : TCP)
                .chunk(v4 ? 3 : 5, from)
                .chunk(v4 ? 4 : 6, to)
                .number16(7, (short) message.from().port())
                .number16(8, (short) message.to().port())
                .number32(9, (int) message.at().getEpochSecond())
                .number32(10, message.at().getNano() / 1000)
                .chunk(11, SIP)
                .number32(12, agent)
                .chunk(15, payload);
        if (id.length > 0) {
            hep.chunk(17, id);
        }
        return hep.done();
    }

    private static byte[] cut(byte[] all, int most) {
        return all.length > most ? Arrays.copyOf(all, most) : all;
    }

    private ByteBuffer head(int type, int length) {
        return packet.putShort((short) 0).putShort((short) type).putShort((short) (CHUNK_HEADER + length));
    }

    private Hep chunk(int type, byte... value) {
        head(type, value.length).put(value);
        return this;
    }

    private Hep number16(int type, short value) {
        head(type, Short.BYTES).putShort(value);
        return this;
    }

    private Hep number32(int type, int value) {
        head(type, Integer.BYTES).putInt(value);
        return this;
    }

    private byte[] done() {
        packet.putShort(MARK.length, (short) packet.position());
        return Arrays.copyOf(packet.array(), packet.position());
    }
}
