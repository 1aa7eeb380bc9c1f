package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.ConnectionOrientedMessageChannel;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** What a TCP and a TLS listener have in common: how connections come about, in and out. */
final class StreamListener {
    interface Accepted {
        NioTcpMessageChannel channel(SocketChannel socket) throws IOException;
    }

    interface Dialled {
        NioTcpMessageChannel channel(InetAddress target, int port) throws IOException;
    }

    private final String transport;
    private final NIOHandler connections;
    private final Map<String, ConnectionOrientedMessageChannel> channels;
    private final Accepted accepted;
    private final Dialled dialled;

    /** @param channels those of the listener by target */
    StreamListener(
            String transport,
            NIOHandler connections,
            Map<String, ConnectionOrientedMessageChannel> channels,
            Accepted accepted,
            Dialled dialled) {
        this.transport = transport;
        this.connections = connections;
        this.channels = channels;
        this.accepted = accepted;
        this.dialled = dialled;
    }

    NioTcpMessageChannel accept(SocketChannel socket) throws IOException {
        NioTcpMessageChannel channel = accepted.channel(socket);
        connections.putMessageChannel(socket, channel);
        return channel;
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
