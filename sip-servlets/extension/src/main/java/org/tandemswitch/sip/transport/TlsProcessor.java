package org.tandemswitch.sip.transport;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.ContextTlsMessageProcessor;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A listening TLS socket with its selector thread. */
final class TlsProcessor extends ContextTlsMessageProcessor implements Selecting {
    private final Connections connections;
    private final StreamListener listener;
    private final Marking marking;

    TlsProcessor(InetAddress address, int port, SIPTransactionStack stack, Intake intake) {
        super(address, stack, port);
        this.connections = new Connections(stack, this, this::tellSelector);
        nioHandler = connections;
        this.marking = intake.marking();
        this.listener = new StreamListener(
                intake,
                getTransport(),
                connections,
                messageChannels,
                socket -> new TlsChannel(this, socket, intake),
                (target, targetPort) -> new TlsChannel(this, target, targetPort, intake));
    }

    @Override
    public void start() throws IOException {
        selector = Selector.open();
        channel = Sockets.listening(getIpAddress(), getPort());
        channel.register(selector, SelectionKey.OP_ACCEPT);
        selectorThread =
                new Thread(createProcessorTask(), "sip-tls-" + getIpAddress().getHostAddress() + ":" + getPort());
        selectorThread.start();
    }

    @Override
    public SocketChannel connect(InetSocketAddress target, InetAddress from, int timeoutMillis) throws IOException {
        return connections.dialled(Sockets.dialling(target, from));
    }

    @Override
    public void send(SocketChannel socket, byte[] message) throws IOException {
        marking.mark(socket);
        super.send(socket, message);
    }

    private void tellSelector(ChangeRequest change) {
        changeRequests.add(change);
        selector.wakeup();
    }

    @Override
    public boolean hasWritten(SocketChannel socket) {
        return StreamListener.hasWritten(socket.keyFor(selector));
    }

    @Override
    public void wake() {
        selector.wakeup();
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
