package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.ContextTlsMessageChannel;
import gov.nist.javax.sip.stack.WaitingRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** One TLS connection whose messages take the same way in as datagrams do. */
final class TlsChannel extends ContextTlsMessageChannel implements Dial.Dialled, Doorman.Guest {
    private final Connection connection;
    private final WaitingRequests waiting = new WaitingRequests();
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
        return new Connection(intake, this, message -> sendMessage(message, false), processor);
    }

    @Override
    public void addPlaintextBytes(byte[] bytes) throws IOException {
        believed = true;
        waiting.clear();
        connection.accept(bytes);
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        ((SwitchStack) sipStack).sign(message, messageProcessor);
        super.sendMessage(message);
    }

    @Override
    public void sendMessage(SIPMessage message, InetAddress receiver, int port) throws IOException {
        ((SwitchStack) sipStack).sign(message, messageProcessor);
        super.sendMessage(message, receiver, port);
    }

    @Override
    protected void sendMessage(byte[] message, boolean isClient) throws IOException {
        connection.sending(message);
        super.sendMessage(message, isClient);
    }

    @Override
    public void sendMessage(byte[] message, InetAddress receiver, int port, boolean retry) throws IOException {
        if (!believed) {
            waiting.addCurrent();
        }
        connection.sending(message);
        super.sendMessage(message, receiver, port, retry);
    }

    @Override
    public void onNewSocket(byte[] message) {
        super.onNewSocket(message);
        connection.dialled();
    }

    @Override
    public void letIn() {
        connection.letIn();
    }

    @Override
    protected void close(boolean removeSocket, boolean stopKeepAliveTask) {
        super.close(removeSocket, stopKeepAliveTask);
        connection.closed();
        waiting.fail(this);
    }

    @Override
    public void giveUpUnlessThere() {
        if (!believed && !isHandshakeCompleted()) {
            waiting.fail(this);
        }
    }
}
