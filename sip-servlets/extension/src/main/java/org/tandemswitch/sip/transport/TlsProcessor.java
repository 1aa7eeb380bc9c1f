package org.tandemswitch.sip.transport;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.ConnectionOrientedMessageChannel;
import gov.nist.javax.sip.stack.ContextTlsMessageProcessor;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A listening TLS socket with its selector thread. */
final class TlsProcessor extends ContextTlsMessageProcessor {
    private final StreamListener listener;

    TlsProcessor(InetAddress address, int port, SIPTransactionStack stack, Intake intake) {
        super(address, stack, port);
        Connections connections = new Connections(stack, this, changeRequests);
        nioHandler = connections;
        this.listener = new StreamListener(
                intake,
                getTransport(),
                connections,
                () -> selector,
                socket -> new TlsChannel(this, socket, intake),
                (target, targetPort) -> new TlsChannel(this, target, targetPort, intake));
    }

    StreamListener listener() {
        return listener;
    }

    @Override
    public void start() throws IOException {
        selector = Selector.open();
        channel = Sockets.listening(getIpAddress(), getPort());
        channel.register(selector, SelectionKey.OP_ACCEPT);
        selectorThread = StreamListener.selecting(
                createProcessorTask(), selector, "sip-tls-" + getIpAddress().getHostAddress() + ":" + getPort());
        selectorThread.start();
    }

    @Override
    protected synchronized void cacheMessageChannel(ConnectionOrientedMessageChannel accepted) {
        listener.remember((NioTcpMessageChannel) accepted);
    }

    @Override
    protected synchronized void remove(ConnectionOrientedMessageChannel closed) {
        super.remove(closed);
        listener.forget((NioTcpMessageChannel) closed);
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(NioTcpMessageProcessor processor, SocketChannel client)
            throws IOException {
        return listener.accept(client);
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return listener.channelTo(target.getInetAddress(), target.getPort());
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress target, int port) throws IOException {
        return listener.channelTo(target, port);
    }
}
