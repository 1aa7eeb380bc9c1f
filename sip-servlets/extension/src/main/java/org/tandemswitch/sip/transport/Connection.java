package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.tandemswitch.sip.transport.StreamFramer.BrokenStreamException;

/**
 * What a TCP and a TLS connection have in common: their bytes on the way to the lanes, and the peer at the other end. Bytes
 * come from the selector thread only.
 */
final class Connection implements Peer {
    /** The way back, which the stack keeps to its own classes. */
    interface Writer {
        void write(byte[] message) throws IOException;
    }

    private static final byte[] PONG = {'\r', '\n'};

    private final Intake intake;
    private final NioTcpMessageChannel channel;
    private final Writer writer;
    private final StreamFramer framer;

    Connection(Intake intake, NioTcpMessageChannel channel, Writer writer) {
        this.intake = intake;
        this.channel = channel;
        this.writer = writer;
        this.framer = new StreamFramer(intake.maxMessageSize());
    }

    /** @throws IOException when the connection has to be closed */
    void accept(byte[] chunk) throws IOException {
        framer.add(chunk);
        try {
            takeMessages();
        } catch (BrokenStreamException e) {
            intake.traffic().dropped(e.reason);
            throw new IOException(e);
        }
    }

    private void takeMessages() throws BrokenStreamException, IOException {
        Optional<byte[]> message;
        do {
            answerPings();
            message = framer.next();
            message.filter(bytes -> intake.admits(address(), bytes.length))
                    .ifPresent(bytes -> intake.enqueue(bytes, this));
        } while (message.isPresent());
    }

    private void answerPings() throws IOException {
        if (framer.takePings() > 0) {
            reply(PONG);
        }
    }

    void sent(byte[] message) {
        intake.traffic().sent(message);
    }

    @Override
    public InetAddress address() {
        return channel.getPeerPacketSourceAddress();
    }

    @Override
    public void deliver(SIPMessage message) throws Exception {
        channel.processMessage(message);
    }

    @Override
    public void reply(byte[] message) throws IOException {
        writer.write(message);
    }
}
