package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor.ChangeRequest;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The open connections of a listener. Each channel has one socket for life and writes to no other. The stack finds sockets
 * by where they lead, opens new ones for channels that lost theirs, and so would write what is meant for one connection to
 * another, or open two where one was lost.
 */
final class Connections extends NIOHandler {
    /** A connection that we open. */
    interface Dialled {
        /** Whatever waits for the connection has failed, unless it is there. */
        void giveUpUnlessThere();
    }

    private static final long PATIENCE_MILLIS = 4000;

    private final NioTcpMessageProcessor processor;
    private final Queue<ChangeRequest> changes;
    private final SipTimer timer;
    /** Those we dialled and have not sent anything on. */
    private final Set<SocketChannel> fresh =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile boolean stopped;

    /** @param changes what the selector is asked for */
    Connections(SIPTransactionStack stack, NioTcpMessageProcessor processor, Queue<ChangeRequest> changes) {
        super(stack, processor);
        this.processor = processor;
        this.changes = changes;
        this.timer = stack.getTimer();
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
    protected void putSocket(String place, SocketChannel socket) {
        // nobody looks for it there
    }

    /** For a new channel. */
    @Override
    public SocketChannel createOrReuseSocket(InetAddress target, int port) throws IOException {
        if (stopped) {
            throw new IOException("The listener is closed");
        }
        SocketChannel socket = Sockets.dialling(new InetSocketAddress(target, port), processor.getIpAddress());
        fresh.add(socket);
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
        SocketChannel socket = channel.getSocketChannel();
        if (!socket.isOpen()) {
            throw new IOException("The connection is gone");
        }
        if (fresh.remove(socket)) {
            begin(socket, channel);
        }
        processor.send(socket, bytes);
        return socket;
    }

    /**
     * The selector gives up a socket of which it knows no channel, and one that is refused. It is shown the socket only now,
     * so that there is somebody to be told of that.
     */
    private void begin(SocketChannel socket, NioTcpMessageChannel channel) {
        int next = socket.isConnected() ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT;
        changes.add(new ChangeRequest(socket, ChangeRequest.REGISTER, next));
        if (channel instanceof Dialled dialled) {
            timer.schedule(new Chore(dialled::giveUpUnlessThere), PATIENCE_MILLIS);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        super.stop();
    }
}
