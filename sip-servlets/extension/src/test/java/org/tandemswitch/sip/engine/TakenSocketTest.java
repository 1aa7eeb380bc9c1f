package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.sip.InvalidArgumentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** A port that somebody else has when it is to be opened. */
class TakenSocketTest {
    private static final String HOST = "127.0.0.1";

    private LoopbackStack here;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 100, 10, 10));
    }

    @AfterEach
    void close() throws Exception {
        here.close();
    }

    @Test
    void is_opened_when_it_is_free_again() throws Exception {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
            assertThatThrownBy(() -> here.stack.createListeningPoint(HOST, port, "TCP"))
                    .isInstanceOf(InvalidArgumentException.class);
        }

        here.stack.createListeningPoint(HOST, port, "TCP");

        try (Socket peer = new Socket(HOST, port)) {
            assertThat(peer.isConnected()).isTrue();
        }
    }
}
