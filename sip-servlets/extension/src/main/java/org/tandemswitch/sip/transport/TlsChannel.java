package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.NioTlsMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** One TLS connection whose messages take the same way in as datagrams do. */
final class TlsChannel extends NioTlsMessageChannel implements Peer {
    private final Intake intake;
    private final StreamIntake stream;

    static TlsChannel accepted(TlsProcessor processor, SocketChannel socket, Intake intake) throws IOException {
        return new TlsChannel(processor, socket, intake);
    }

    private TlsChannel(TlsProcessor processor, SocketChannel socket, Intake intake) throws IOException {
        super(processor, socket);
        this.messageProcessor = processor;
        this.intake = intake;
        this.stream = new StreamIntake(intake, this);
    }

    TlsChannel(InetAddress target, int port, TlsProcessor processor, Intake intake) throws IOException {
        super(target, port, processor.getSIPStack(), processor);
        this.isCached = true;
        this.intake = intake;
        this.stream = new StreamIntake(intake, this);
    }

    @Override
    public void addPlaintextBytes(byte[] bytes) throws IOException {
        stream.accept(bytes);
    }

    @Override
    public InetAddress address() {
        return peerAddress;
    }

    @Override
    public void deliver(SIPMessage message) throws Exception {
        processMessage(message);
    }

    @Override
    public void reply(byte[] message) throws IOException {
        sendMessage(message, false);
    }

    @Override
    protected void sendMessage(byte[] message, boolean isClient) throws IOException {
        super.sendMessage(message, isClient);
        intake.traffic().sent(message);
    }

    @Override
    public void sendMessage(byte[] message, InetAddress receiver, int port, boolean retry) throws IOException {
        super.sendMessage(message, receiver, port, retry);
        intake.traffic().sent(message);
    }
}
