package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor.ChangeRequest;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * The open connections of a listener. The selector gives up a socket of which it knows no channel, and what waits to be sent
 * on it is lost; so it is shown a socket we dialled only when its channel is known. The stack forgets a connection at once
 * when it does not wait for it and opens a second one for the first message; here it is remembered.
 */
final class Connections extends NIOHandler {
    private final Set<SocketChannel> dialled = Collections.newSetFromMap(new WeakHashMap<>());
    private final Consumer<ChangeRequest> selector;
    private final SipTimer timer;

    Connections(SIPTransactionStack stack, NioTcpMessageProcessor processor, Consumer<ChangeRequest> selector) {
        super(stack, processor);
        this.selector = selector;
        this.timer = stack.getTimer();
    }

    synchronized SocketChannel dialled(SocketChannel socket) {
        dialled.add(socket);
        return socket;
    }

    @Override
    public synchronized NioTcpMessageChannel getMessageChannel(SocketChannel socket) {
        return super.getMessageChannel(socket);
    }

    @Override
    public synchronized void putMessageChannel(SocketChannel socket, NioTcpMessageChannel channel) {
        super.putMessageChannel(socket, channel);
        if (dialled.remove(socket)) {
            int next = socket.isConnected() ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT;
            selector.accept(new ChangeRequest(socket, ChangeRequest.REGISTER, next));
            if (channel instanceof Dial.Dialled dialled) {
                timer.schedule(new Dial(dialled), Dial.PATIENCE_MILLIS);
            }
        }
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
