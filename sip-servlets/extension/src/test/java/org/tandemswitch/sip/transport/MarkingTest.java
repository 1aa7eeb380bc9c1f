package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operating system is told; the packets themselves are looked at by a system test. */
class MarkingTest {
    private final AtomicInteger wanted = new AtomicInteger(0xa0);
    private final Marking marking = new Marking();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    @DisplayName("QS-01 a change of the byte reaches a datagram socket with its next packet")
    void datagrams_follow_a_change(String address) throws IOException {
        marking.follow(wanted::get);
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 0))) {
            int before = marking.mark(socket, Marking.NOT_YET);
            assertThat(socket.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0xa0);

            wanted.set(0xb8);
            marking.mark(socket, before);

            assertThat(socket.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0xb8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    @DisplayName("QS-01 a change of the byte reaches a connection with its next message")
    void connections_follow_a_change(String address) throws IOException {
        marking.follow(wanted::get);
        InetAddress here = InetAddress.getByName(address);
        try (ServerSocketChannel listening = Sockets.listening(here, 0);
                SocketChannel socket = Sockets.dialling((InetSocketAddress) listening.getLocalAddress(), here)) {
            int before = marking.mark(socket, Marking.NOT_YET);
            assertThat(socket.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0xa0);

            wanted.set(0xb8);
            marking.mark(socket, before);

            assertThat(socket.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0xb8);
        }
    }

    @Test
    void what_is_marked_already_is_not_marked_again() throws IOException {
        marking.follow(wanted::get);
        try (SocketChannel socket = SocketChannel.open()) {
            int before = marking.mark(socket, Marking.NOT_YET);
            socket.setOption(StandardSocketOptions.IP_TOS, 0);

            marking.mark(socket, before);

            assertThat(socket.getOption(StandardSocketOptions.IP_TOS)).isZero();
        }
    }

    @Test
    void a_closed_connection_is_left_alone() throws IOException {
        SocketChannel socket = SocketChannel.open();
        socket.close();

        marking.mark(socket, Marking.NOT_YET);

        assertThat(socket.isOpen()).isFalse();
    }
}
