package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.ConnectionOrientedMessageChannel;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a TCP and a TLS listener have in common: how connections come about, in and out. */
final class StreamListener {
    interface Accepted {
        NioTcpMessageChannel channel(SocketChannel socket) throws IOException;
    }

    interface Dialled {
        NioTcpMessageChannel channel(InetAddress target, int port) throws IOException;
    }

    private final Intake intake;
    private final String transport;
    private final Connections connections;
    private final Map<String, ConnectionOrientedMessageChannel> channels;
    private final Accepted accepted;
    private final Dialled dialled;

    /** @param channels those of the listener by target */
    StreamListener(
            Intake intake,
            String transport,
            Connections connections,
            Map<String, ConnectionOrientedMessageChannel> channels,
            Accepted accepted,
            Dialled dialled) {
        this.intake = intake;
        this.transport = transport;
        this.connections = connections;
        this.channels = channels;
        this.accepted = accepted;
        this.dialled = dialled;
    }

    NioTcpMessageChannel accept(SocketChannel socket) throws IOException {
        if (!intake.hasRoom(socket.socket().getInetAddress())) {
            intake.traffic().dropped(DropReason.TOO_MANY_CONNECTIONS);
            socket.close();
            throw new IOException("Too many connections");
        }
        NioTcpMessageChannel channel = accepted.channel(Sockets.keepAlive(socket));
        connections.putMessageChannel(socket, channel);
        return channel;
    }

    /** The selector asks for writing as long as something waits. */
    static boolean hasWritten(@Nullable SelectionKey key) {
        return key != null && key.isValid() && key.interestOps() == SelectionKey.OP_READ;
    }

    synchronized MessageChannel channelTo(InetAddress target, int port) throws IOException {
        String key = MessageChannel.getKey(target, port, transport);
        MessageChannel known = channels.get(key);
        if (known != null) {
            return known;
        }
        NioTcpMessageChannel created = dialled.channel(target, port);
        channels.put(key, created);
        return created;
    }
}
