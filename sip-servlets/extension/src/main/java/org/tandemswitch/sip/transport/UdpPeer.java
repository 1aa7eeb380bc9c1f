package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import javax.sip.address.Hop;

/** The sender of a datagram. */
record UdpPeer(UdpProcessor processor, InetAddress address, int port) implements Peer {
    @Override
    public Transport transport() {
        return Transport.UDP;
    }

    @Override
    public InetSocketAddress local() {
        return processor.local();
    }

    @Override
    public InetSocketAddress remote() {
        return new InetSocketAddress(address, port);
    }

    @Override
    public void deliver(SIPMessage message) throws ParseException {
        NatContact.putRight(message, address, port);
        int answerPort = message instanceof SIPRequest ? markVia(message.getTopmostVia()) : port;
        new UdpChannel(processor, address, answerPort, address, port).processMessage(message);
    }

    @Override
    public void reply(byte[] message) throws IOException {
        processor.send(message, address, port);
    }

    /** RFC 3261 section 18.2.1 and RFC 3581: note where the request really came from, and answer nowhere else. */
    private int markVia(Via via) throws ParseException {
        via.removeParameter(Via.MADDR);
        Hop hop = processor.getSIPStack().getAddressResolver().resolveAddress(via.getHop());
        boolean wantsPort = via.hasParameter(Via.RPORT);
        if (wantsPort || !hop.getHost().equals(address.getHostAddress())) {
            via.setParameter(Via.RECEIVED, address.getHostAddress());
        }
        if (wantsPort) {
            via.setParameter(Via.RPORT, Integer.toString(port));
        }
        return hop.getPort();
    }
}
