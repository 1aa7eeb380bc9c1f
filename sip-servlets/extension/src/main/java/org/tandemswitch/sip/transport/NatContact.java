package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.text.ParseException;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.tandemswitch.sip.application.Addressing;

/**
 * Puts right the Contact of a peer behind NAT: a private address means nothing to us when the message came from a public
 * one, so later requests of the dialog go where the message came from. The same is done with a name, for a peer's names are
 * never looked up. What a REGISTER says is left as it is for the registrar, and what came through a proxy is the proxy's
 * business; only where the proxy is must be known.
 */
final class NatContact {
    private static final int SHARED_NET = 100;

    private NatContact() {}

    static void putRight(SIPMessage message, InetAddress source, int port) throws ParseException {
        putRight(message, source, port, Addressing.Request.CONTACT);
    }

    static void putRight(SIPMessage message, InetAddress source, int port, Addressing.Request wanted)
            throws ParseException {
        ProxyUri.remember(message, source);
        Contact contact = message.getContactHeader();
        boolean concernsUs = !Request.REGISTER.equals(message.getCSeq().getMethod())
                && message.getRecordRouteHeaders() == null
                && !isRedirection(message);
        if (contact != null
                && concernsUs
                && !contact.isWildCard()
                && contact.getAddress().getURI() instanceof SipURI uri) {
            putRight(uri, source, port, wanted);
        }
    }

    private static void putRight(SipURI contact, InetAddress source, int port, Addressing.Request wanted)
            throws ParseException {
        boolean outOfReach = isOutOfReach(contact.getHost(), source);
        if (outOfReach || wanted != Addressing.Request.CONTACT) {
            contact.setHost(source.getHostAddress());
        }
        if (wanted == Addressing.Request.SOURCE || outOfReach && wanted == Addressing.Request.CONTACT) {
            contact.setPort(port);
        }
    }

    /** The Contact of a redirection is somebody else. */
    private static boolean isRedirection(SIPMessage message) {
        return message instanceof SIPResponse response && response.getStatusCode() >= Response.MULTIPLE_CHOICES;
    }

    private static boolean isOutOfReach(String host, InetAddress source) {
        return !Hosts.isAddress(host) || isOfAnotherNet(host, source);
    }

    /** A private address behind a public one is not the one that we know by that number. */
    static boolean isOfAnotherNet(String host, InetAddress source) {
        return isPrivate(host) && !isPrivate(source.getHostAddress());
    }

    /** RFC 1918, and RFC 6598 for what carriers do. */
    static boolean isPrivate(String host) {
        long address = V4.of(host);
        long first = address >> 24;
        long second = address >> 16 & 255;
        return first == 10
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == SHARED_NET && second >= 64 && second < 128;
    }
}
