package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.regex.Pattern;
import javax.sip.address.SipURI;
import javax.sip.message.Request;

/**
 * Puts right the Contact of a peer behind NAT: a private address means nothing to us when the message came from a public
 * one, so later requests of the dialog go where the message came from. What a REGISTER says is left as it is for the
 * registrar, and what came through a proxy is the proxy's business.
 */
final class NatContact {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int SHARED_NET = 100;

    private NatContact() {}

    static void putRight(SIPMessage message, InetAddress source, int port) throws ParseException {
        Contact contact = message.getContactHeader();
        boolean concernsUs = !Request.REGISTER.equals(message.getCSeq().getMethod())
                && message.getRecordRouteHeaders() == null
                && !isPrivate(source.getHostAddress());
        if (contact != null
                && concernsUs
                && contact.getAddress().getURI() instanceof SipURI uri
                && isPrivate(uri.getHost())) {
            uri.setHost(source.getHostAddress());
            uri.setPort(port);
        }
    }

    /** RFC 1918, and RFC 6598 for what carriers do. */
    static boolean isPrivate(String host) {
        if (!V4.matcher(host).matches()) {
            return false;
        }
        String[] parts = host.split("\\.");
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        return first == 10
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == SHARED_NET && second >= 64 && second < 128;
    }
}
