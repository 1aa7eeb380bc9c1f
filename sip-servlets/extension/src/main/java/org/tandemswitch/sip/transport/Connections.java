package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/**
 * The open connections of a TCP listener. The stack forgets a connection at once when it does not wait for it, opens a
 * second one for the first message, and loses that message when the selector is faster than the sender; here a connection
 * is remembered and known to the selector before anything is sent on it.
 */
final class Connections extends NIOHandler {
    Connections(SIPTransactionStack stack, NioTcpMessageProcessor processor) {
        super(stack, processor);
    }

    @Override
    public synchronized NioTcpMessageChannel getMessageChannel(SocketChannel socket) {
        return super.getMessageChannel(socket);
    }

    @Override
    public synchronized void putMessageChannel(SocketChannel socket, NioTcpMessageChannel channel) {
        super.putMessageChannel(socket, channel);
    }

    @Override
    public synchronized void removeMessageChannel(SocketChannel socket) {
        super.removeMessageChannel(socket);
    }

    @Override
    public SocketChannel createOrReuseSocket(InetAddress target, int port) throws IOException {
        SocketChannel socket = super.createOrReuseSocket(target, port);
        if (socket != null) {
            putSocket(makeKey(target, port), socket);
        }
        return socket;
    }

    @Override
    public SocketChannel sendBytes(
            InetAddress sender,
            InetAddress receiver,
            int port,
            String transport,
            byte[] bytes,
            boolean retry,
            NioTcpMessageChannel channel)
            throws IOException {
        SocketChannel socket = createOrReuseSocket(receiver, port);
        if (socket != null && getMessageChannel(socket) == null) {
            putMessageChannel(socket, channel);
        }
        return super.sendBytes(sender, receiver, port, transport, bytes, retry, channel);
    }
}
