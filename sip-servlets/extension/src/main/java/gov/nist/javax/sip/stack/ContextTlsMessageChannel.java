package gov.nist.javax.sip.stack;

import gov.nist.javax.sip.stack.NioTcpMessageProcessor.PendingData;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A connection with an engine of its {@link ContextTlsMessageProcessor.EngineSource}. Requests that wait for a handshake
 * that fails have failed with it; the stack itself would let them run into their time-out.
 */
public class ContextTlsMessageChannel extends NioTlsMessageChannel {
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean secured;

    protected ContextTlsMessageChannel(ContextTlsMessageProcessor processor, SocketChannel socket) throws IOException {
        super(processor, socket);
    }

    protected ContextTlsMessageChannel(ContextTlsMessageProcessor processor, InetAddress target, int port)
            throws IOException {
        super(target, port, processor.sipStack, processor);
    }

    @Override
    public void init(boolean dials) {
        var engines = (ContextTlsMessageProcessor.EngineSource) sipStack;
        int port = messageProcessor.getPort();
        sslStateMachine = new SSLStateMachine(
                dials ? engines.dialling(port, peerAddress, peerPort) : engines.accepting(port), this);
        if (getHandshakeCompletedListener() == null) {
            setHandshakeCompletedListener(new HandshakeCompletedListenerImpl(this, getSocketChannel()));
        }
    }

    /** What is being sent now waits until the peer has proved to be the right one. */
    protected void waitsForHandshake() {
        String transaction = messageTxId.get();
        if (!secured && transaction != null) {
            waiting.add(transaction);
        }
    }

    /** The peer speaks, so it was believed. */
    protected void isSecured() {
        secured = true;
        waiting.clear();
    }

    protected void failWaiting() {
        Queue<PendingData> failed = new ArrayDeque<>();
        for (String transaction = waiting.poll(); transaction != null; transaction = waiting.poll()) {
            failed.add(new PendingData(transaction, ByteBuffer.allocate(0)));
        }
        if (!failed.isEmpty()) {
            triggerConnectFailure(failed);
        }
    }

    @Override
    public synchronized void triggerConnectFailure(Queue<PendingData> failed) {
        waiting.clear();
        super.triggerConnectFailure(failed);
    }
}
