package gov.nist.javax.sip.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** A connection with an engine of its {@link ContextTlsMessageProcessor.EngineSource}. */
public class ContextTlsMessageChannel extends NioTlsMessageChannel {
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
}
