package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor.ChangeRequest;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/**
 * The stack forgets a connection at once when it does not wait for it and opens a second one for the first message; here it
 * is remembered.
 */
final class TcpConnections extends Connections {
    TcpConnections(SIPTransactionStack stack, NioTcpMessageProcessor processor, Consumer<ChangeRequest> selector) {
        super(stack, processor, selector);
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
