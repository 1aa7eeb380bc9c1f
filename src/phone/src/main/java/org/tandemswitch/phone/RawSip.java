package org.tandemswitch.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A bare socket for bytes no stack would send: torture messages, half messages, no SIP at all. */
public abstract class RawSip implements AutoCloseable {
    private RawSip() {}

    public static RawSip udp(String host) {
        return udp(host, 0);
    }

    public static RawSip udp(String host, int port) {
        try {
            return new Udp(new DatagramSocket(new InetSocketAddress(host, port)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A connection from this local address. */
    public static RawSip tcp(String localHost, String host, int port) {
        try {
            return new Tcp(new Socket(host, port, InetAddress.getByName(localHost), 0));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An encrypted connection from this local address. */
    public static RawSip tls(String localHost, String host, int port, SSLContext trusted) {
        try {
            return new Tcp(trusted.getSocketFactory().createSocket(host, port, InetAddress.getByName(localHost), 0));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public final void send(String text, String host, int port) {
        send(text.getBytes(StandardCharsets.UTF_8), host, port);
    }

    /** Over TCP host and port say nothing: the connection is already made. */
    public abstract void send(byte[] bytes, String host, int port);

    /** One datagram, or what has come over the connection so far; empty when nothing came in time. */
    public abstract Optional<byte[]> receiveBytes(Duration patience);

    public final Optional<String> receive(Duration patience) {
        return receiveBytes(patience).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The next SIP message, whichever it is. */
    public final Optional<Message> receiveMessage(Duration patience) {
        return receive(patience).map(text -> Message.received(text, ""));
    }

    /** The next that is no answer to what was sent, for answers may come late, and twice. */
    public final Optional<String> receiveUnasked(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var heard = receive(patience);
        while (heard.isPresent() && heard.get().startsWith("SIP/2.0 ")) {
            heard = receive(Duration.ofNanos(end - System.nanoTime()));
        }
        return heard;
    }

    public abstract int port();

    @Override
    public abstract void close();

    private static final class Udp extends RawSip {
        private final DatagramSocket socket;

        Udp(DatagramSocket socket) {
            this.socket = socket;
        }

        @Override
        public void send(byte[] bytes, String host, int port) {
            try {
                socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(host, port)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public Optional<byte[]> receiveBytes(Duration patience) {
            var packet = new DatagramPacket(new byte[65_535], 65_535);
            try {
                socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
                socket.receive(packet);
                return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
            } catch (SocketTimeoutException nothing) {
                return Optional.empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private static final class Tcp extends RawSip {
        private final Socket socket;

        Tcp(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void send(byte[] bytes, String host, int port) {
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public Optional<byte[]> receiveBytes(Duration patience) {
            var buffer = new byte[65_535];
            try {
                socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
                var length = socket.getInputStream().read(buffer);
                return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
            } catch (SocketTimeoutException nothing) {
                return Optional.empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
