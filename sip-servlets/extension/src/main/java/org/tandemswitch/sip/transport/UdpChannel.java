package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.ServerRequestInterface;
import gov.nist.javax.sip.stack.ServerResponseInterface;
import gov.nist.javax.sip.stack.UDPMessageChannel;
import java.io.IOException;
import java.net.InetAddress;

/**
 * One per datagram received or destination sent to, without a thread of its own. Unlike the channel it derives from it
 * never changes its peer, so a transaction that keeps it keeps the right one.
 */
final class UdpChannel extends UDPMessageChannel {
    private final UdpProcessor processor;
    private final InetAddress source;
    private final int sourcePort;

    UdpChannel(UdpProcessor processor, InetAddress peer, int peerPort, InetAddress source, int sourcePort) {
        super(peer, peerPort, processor.getSIPStack(), processor);
        this.processor = processor;
        this.source = source;
        this.sourcePort = sourcePort;
    }

    @Override
    public InetAddress getPeerPacketSourceAddress() {
        return source;
    }

    @Override
    public int getPeerPacketSourcePort() {
        return sourcePort;
    }

    /** RFC 3261 section 18.2.2 and RFC 3581: where the Via asks for it, which was marked when it came. */
    void answer(SIPResponse response) throws IOException {
        Via via = response.getTopmostVia();
        boolean toVia = via.getReceived() == null && Hosts.isAddress(via.getHost());
        processor.send(
                response.encodeAsBytes("UDP"),
                toVia ? InetAddress.getByName(via.getHost()) : source,
                via.getRPort() > 0 ? sourcePort : getPeerPort());
    }

    @Override
    public void processMessage(SIPMessage message) {
        message.setRemoteAddress(getPeerInetAddress());
        message.setRemotePort(getPeerPort());
        message.setLocalAddress(processor.getIpAddress());
        message.setLocalPort(processor.getPort());
        message.setPeerPacketSourceAddress(source);
        message.setPeerPacketSourcePort(sourcePort);
        if (message instanceof SIPRequest request) {
            process(request);
        } else {
            process((SIPResponse) message);
        }
    }

    private void process(SIPRequest request) {
        ServerRequestInterface receiver = sipStack.newSIPServerRequest(request, this);
        if (receiver == null) {
            return;
        }
        try {
            receiver.processRequest(request, this);
        } finally {
            release(receiver);
        }
    }

    private void process(SIPResponse response) {
        ServerResponseInterface receiver = sipStack.newSIPServerResponse(response, this);
        if (receiver == null) {
            return;
        }
        try {
            if (!(receiver instanceof SIPClientTransaction transaction) || transaction.checkFromTag(response)) {
                receiver.processResponse(response, this);
            }
        } finally {
            release(receiver);
        }
    }

    private static void release(Object receiver) {
        if (receiver instanceof SIPTransaction transaction && !transaction.passToListener()) {
            transaction.releaseSem();
        }
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        processor.sign(message);
        super.sendMessage(message);
    }

    @Override
    public void sendMessage(SIPMessage message, InetAddress receiver, int port) throws IOException {
        processor.sign(message);
        super.sendMessage(message, receiver, port);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress receiver, int port, boolean reconnect) throws IOException {
        processor.send(message, receiver, port);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress receiver, int port, String protocol, boolean retry)
            throws IOException {
        processor.send(message, receiver, port);
    }
}
