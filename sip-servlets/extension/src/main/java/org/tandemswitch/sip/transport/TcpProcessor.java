package org.tandemswitch.sip.transport;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** A listening TCP socket with its selector thread. */
final class TcpProcessor extends NioTcpMessageProcessor {
    private final Intake intake;

    TcpProcessor(InetAddress address, int port, SIPTransactionStack stack, Intake intake) {
        super(address, stack, port);
        nioHandler = new Connections(stack, this);
        this.intake = intake;
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(NioTcpMessageProcessor processor, SocketChannel client)
            throws IOException {
        NioTcpMessageChannel channel = TcpChannel.accepted(this, client, intake);
        nioHandler.putMessageChannel(client, channel);
        return channel;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return createMessageChannel(target.getInetAddress(), target.getPort());
    }

    @Override
    public synchronized MessageChannel createMessageChannel(InetAddress target, int port) throws IOException {
        String key = MessageChannel.getKey(target, port, getTransport());
        MessageChannel known = messageChannels.get(key);
        if (known != null) {
            return known;
        }
        TcpChannel channel = new TcpChannel(target, port, this, intake);
        messageChannels.put(key, channel);
        return channel;
    }
}
