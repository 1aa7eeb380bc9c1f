package org.tandemswitch.sip.transport;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageProcessor;
import java.net.Inet6Address;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Hop;

/**
 * Our sockets, when there are some of IPv4 and some of IPv6: what goes to an address of a family leaves from a socket of
 * that family, and says so in Via and Contact. The engine itself takes the first socket of a transport.
 */
final class Ways {
    private static final int USUAL_PORT = 5060;

    private final List<MessageProcessor> open = new CopyOnWriteArrayList<>();
    private volatile boolean several;

    void opened(MessageProcessor processor) {
        open.add(processor);
        count();
    }

    void closed(MessageProcessor processor) {
        open.remove(processor);
        count();
    }

    private void count() {
        several = open.stream().map(MessageProcessor::getIpAddress).distinct().count() > 1;
    }

    /** Are there addresses to choose from? */
    boolean areSeveral() {
        return several;
    }

    /** The socket to use in place of the proposed one. */
    MessageProcessor fitting(MessageProcessor proposed, Hop hop) {
        return !several || isOfFamily(proposed, hop)
                ? proposed
                : open.stream()
                        .filter(one -> one.getTransport().equalsIgnoreCase(proposed.getTransport()))
                        .filter(one -> isOfFamily(one, hop))
                        .findFirst()
                        .orElse(proposed);
    }

    /** The same for a socket that is only known by its address. */
    MessageProcessor fitting(String address, int port, Hop hop) {
        return open.stream()
                .filter(one -> isAt(one, address, port) && one.getTransport().equalsIgnoreCase(hop.getTransport()))
                .findFirst()
                .map(proposed -> fitting(proposed, hop))
                .orElseThrow(() -> new IllegalArgumentException("no socket at " + address + ":" + port));
    }

    private static boolean isOfFamily(MessageProcessor processor, Hop hop) {
        return processor.getIpAddress() instanceof Inet6Address == hop.getHost().contains(":");
    }

    static boolean isAt(MessageProcessor processor, String host, int port) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return hasPort(processor, port)
                && processor.getIpAddress().getHostAddress().equals(bare);
    }

    private static boolean hasPort(MessageProcessor processor, int port) {
        return processor.getPort() == (port < 0 ? USUAL_PORT : port);
    }

    /** Where the message names another socket of ours it names the one it leaves from. */
    void sign(SIPMessage message, MessageProcessor from) {
        if (several) {
            sign(message, from, from.getIpAddress().getHostAddress(), (host, port) -> isAnother(host, port, from));
        }
    }

    /** Where the message names any socket of ours it names the one it leaves from, by our domain. */
    void sign(SIPMessage message, MessageProcessor from, String domain) {
        sign(message, from, domain, this::isOurs);
    }

    private interface Place {
        boolean isAt(String host, int port);
    }

    private static void sign(SIPMessage message, MessageProcessor from, String host, Place wrong) {
        try {
            if (message instanceof SIPRequest) {
                signVia(message.getTopmostVia(), from, host, wrong);
            }
            Contact contact = message.getContactHeader();
            if (contact != null
                    && contact.getAddress().getURI() instanceof SipUri uri
                    && uri.getHost() != null
                    && wrong.isAt(uri.getHost(), uri.getPort())) {
                uri.setHost(host);
                uri.setPort(from.getPort());
            }
        } catch (ParseException | InvalidArgumentException e) {
            throw new IllegalStateException("our own address is no address", e);
        }
    }

    /** Vias of the engine may share what they say about us, so that is not changed but replaced. */
    private static void signVia(Via via, MessageProcessor from, String host, Place wrong)
            throws ParseException, InvalidArgumentException {
        if (wrong.isAt(via.getHost(), via.getPort())) {
            via.setSentBy(new HostPort());
            via.setHost(host);
            via.setPort(from.getPort());
        }
    }

    private boolean isAnother(String host, int port, MessageProcessor from) {
        return !isAt(from, host, port) && isOurs(host, port);
    }

    private boolean isOurs(String host, int port) {
        return open.stream().anyMatch(one -> isAt(one, host, port));
    }
}
