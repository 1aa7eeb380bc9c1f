package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import javax.sip.address.Hop;
import org.tandemswitch.sip.application.Addressing;

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
        processor.manners().arrived(message, processor);
        Addressing addressing = processor.manners().addressing(message, address, port);
        NatContact.putRight(message, address, port, addressing.request());
        int answerPort = message instanceof SIPRequest ? markVia(message.getTopmostVia(), addressing.reply()) : port;
        new UdpChannel(processor, address, answerPort, address, port).processMessage(message);
    }

    @Override
    public void reply(byte[] message) throws IOException {
        processor.send(message, address, port);
    }

    /**
     * RFC 3261 section 18.2.1 and RFC 3581: note where the request really came from, and answer nowhere else; unless this
     * peer is known to want it otherwise.
     */
    private int markVia(Via via, Addressing.Reply wanted) throws ParseException {
        via.removeParameter(Via.MADDR);
        via.removeParameter(Via.RECEIVED);
        boolean toVia = wanted == Addressing.Reply.VIA && Hosts.isAddress(via.getHost());
        if (toVia || wanted == Addressing.Reply.SOURCE_WITH_VIA_PORT) {
            via.removeParameter(Via.RPORT);
        }
        Hop hop = processor.getSIPStack().getAddressResolver().resolveAddress(via.getHop());
        boolean wantsPort = wanted == Addressing.Reply.SOURCE || via.hasParameter(Via.RPORT);
        if (!toVia && (wantsPort || !hop.getHost().equals(address.getHostAddress()))) {
            via.setParameter(Via.RECEIVED, address.getHostAddress());
        }
        if (wantsPort) {
            via.setParameter(Via.RPORT, Integer.toString(port));
        }
        return hop.getPort();
    }
}
