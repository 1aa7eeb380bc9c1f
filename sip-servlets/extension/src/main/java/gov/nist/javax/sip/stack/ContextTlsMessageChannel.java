package gov.nist.javax.sip.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A connection with an engine of its {@link ContextTlsMessageProcessor.EngineSource}. */
public class ContextTlsMessageChannel extends NioTlsMessageChannel {
    /** Whose handshake the engine has begun. Set by {@link #init} before this class's own constructor runs. */
    private @Nullable SocketChannel begun;

    protected ContextTlsMessageChannel(ContextTlsMessageProcessor processor, SocketChannel socket) throws IOException {
        super(processor, socket);
    }

    protected ContextTlsMessageChannel(ContextTlsMessageProcessor processor, InetAddress target, int port)
            throws IOException {
        super(target, port, processor.sipStack, processor);
    }

    /** Asked for again with each message until the connection is there; a second handshake would spoil the first. */
    @Override
    public void init(boolean dials) {
        if (socketChannel == begun && socketChannel.isOpen()) {
            return;
        }
        begun = socketChannel;
        var engines = (ContextTlsMessageProcessor.EngineSource) sipStack;
        var socket = new InetSocketAddress(messageProcessor.getIpAddress(), messageProcessor.getPort());
        sslStateMachine = new WakingStateMachine(
                dials ? engines.dialling(socket, peerAddress, peerPort) : engines.accepting(socket), this);
        if (getHandshakeCompletedListener() == null) {
            setHandshakeCompletedListener(new HandshakeCompletedListenerImpl(this, getSocketChannel()));
        }
    }

    /** The message is the beginning of a handshake and has been written: it must not be encrypted once more. */
    @Override
    public void onNewSocket(byte[] message) {
        begun = socketChannel;
    }
}
