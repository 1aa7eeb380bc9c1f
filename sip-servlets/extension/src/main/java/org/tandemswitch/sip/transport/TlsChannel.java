package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.ContextTlsMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor.PendingData;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import javax.sip.address.Hop;
import org.jspecify.annotations.Nullable;

/** One TLS connection whose messages take the same way in as datagrams do. */
final class TlsChannel extends ContextTlsMessageChannel implements Connections.Dialled, Doorman.Guest {
    private final Connection connection;
    private volatile boolean believed;

    TlsChannel(TlsProcessor processor, SocketChannel socket, Intake intake) throws IOException {
        super(processor, socket);
        this.messageProcessor = processor;
        this.connection = connection(processor, intake);
        connection.accepted();
    }

    TlsChannel(TlsProcessor processor, InetAddress target, int port, Intake intake) throws IOException {
        super(processor, target, port);
        this.isCached = true;
        this.connection = connection(processor, intake);
        connection.dialled();
    }

    private Connection connection(TlsProcessor processor, Intake intake) {
        return new Connection(intake, this, message -> sendMessage(message, false), processor.listener());
    }

    @Override
    public void readChannel() {
        if (connection.isReading()) {
            super.readChannel();
        }
    }

    @Override
    public void addPlaintextBytes(byte[] bytes) throws IOException {
        believed = true;
        connection.accept(bytes);
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        connection.send(message, () -> super.sendMessage(message), other -> other.sendMessage(message));
    }

    @Override
    public void sendMessage(SIPMessage message, Hop hop) throws IOException {
        connection.send(message, () -> super.sendMessage(message, hop), other -> other.sendMessage(message, hop));
    }

    @Override
    public void sendMessage(SIPMessage message, InetAddress receiver, int port) throws IOException {
        connection.send(
                message,
                () -> super.sendMessage(message, receiver, port),
                other -> other.sendMessage(message, receiver, port));
    }

    @Override
    protected void sendMessage(byte[] message, boolean isClient) throws IOException {
        if (connection.sending(message)) {
            super.sendMessage(message, isClient);
        }
    }

    @Override
    public void sendMessage(byte[] message, InetAddress receiver, int port, boolean retry) throws IOException {
        if (connection.sending(message)) {
            super.sendMessage(message, receiver, port, retry);
        }
    }

    @Override
    public void letIn() {
        connection.letIn();
    }

    @Override
    protected void close(boolean removeSocket, boolean stopKeepAliveTask) {
        super.close(removeSocket, stopKeepAliveTask);
        connection.closed();
    }

    /** Whatever waits for the connection fails with it. */
    @Override
    public synchronized void triggerConnectFailure(@Nullable Queue<PendingData> waiting) {
        close();
    }

    @Override
    public void giveUpUnlessThere() {
        if (!believed && !isHandshakeCompleted()) {
            connection.end();
        }
    }
}
