package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.sip.ListeningPoint;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** A stack that listens on IPv4 and on IPv6, and a peer of IPv6. */
class TwoFamiliesTest {
    private static final String SIX = "0:0:0:0:0:0:0:1";

    private LoopbackStack here;
    private ListeningPoint six;
    private DatagramSocket peer;

    @BeforeEach
    void open() throws Exception {
        peer = six();
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 500, 100, 50, 2));
        six = here.alsoOn(SIX);
    }

    private static DatagramSocket six() {
        try {
            return new DatagramSocket(new InetSocketAddress(SIX, 0));
        } catch (IOException none) {
            assumeTrue(false, "this machine has no ::1, so nothing of IPv6 is tested");
            throw new IllegalStateException(none);
        }
    }

    @AfterEach
    void close() throws Exception {
        if (here != null) {
            here.close();
        }
        peer.close();
    }

    @Test
    void request_to_ipv6_leaves_from_ipv6_and_says_so() throws Exception {
        Request invite = new MessageFactoryImpl().createRequest(invite());

        here.send(invite);

        String heard = hear();
        String ours = "[" + SIX + "]:" + here.port;
        assertThat(heard).startsWith("INVITE").contains("SIP/2.0/UDP " + ours, "Contact: <sip:us@" + ours + ">");
    }

    @Test
    void request_leaves_from_the_socket_that_was_opened_anew() throws Exception {
        here.stack.deleteListeningPoint(six);
        here.alsoOn(SIX);

        here.send(new MessageFactoryImpl().createRequest(invite()));

        assertThat(hear()).startsWith("INVITE").contains("SIP/2.0/UDP [" + SIX + "]:" + here.port);
    }

    private String hear() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[4000], 4000);
        peer.setSoTimeout(20_000);
        peer.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    private String invite() {
        return "INVITE sip:1@[" + SIX + "]:" + peer.getLocalPort() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
                + here.port
                + ";branch=z9hG4bKsix\r\nFrom: <sip:us@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: six\r\nCSeq: 1 INVITE\r\n"
                + "Contact: <sip:us@127.0.0.1:" + here.port + ">\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }
}
