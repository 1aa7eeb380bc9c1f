package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** What a sender left out that everybody behind the edge takes for granted. */
final class Completion {
    private static final int USUAL_HOPS = 70;
    private static final Set<String> BEGIN_DIALOGS = Set.of(Request.INVITE, Request.SUBSCRIBE, Request.REFER);

    private Completion() {}

    static void complete(SIPMessage message, Peer peer) throws ParseException, InvalidArgumentException {
        if (message instanceof SIPRequest request && request.getMaxForwards() == null) {
            request.setHeader(new MaxForwards(USUAL_HOPS));
        }
        if (mustTellWhereToGoOn(message) && !isSip(message.getContactHeader())) {
            message.setHeader(contact(peer));
        }
    }

    /**
     * RFC 3261 section 8.1.1.8: who begins a dialog says where it goes on, by a SIP address. Equipment older than that does
     * not always, and a call that cannot be hung up is billed on.
     */
    private static boolean mustTellWhereToGoOn(SIPMessage message) {
        if (message instanceof SIPResponse response) {
            return Request.INVITE.equals(response.getCSeq().getMethod())
                    && response.getToTag() != null
                    && (response.getContactHeader() != null || response.getStatusCode() >= Response.OK)
                    && response.getStatusCode() < Response.MULTIPLE_CHOICES;
        }
        String method = message.getCSeq().getMethod();
        return BEGIN_DIALOGS.contains(method) || Request.UPDATE.equals(method) && message.getContactHeader() != null;
    }

    private static boolean isSip(@Nullable Contact contact) {
        return contact != null && !contact.isWildCard() && contact.getAddress().getURI() instanceof SipURI;
    }

    private static Contact contact(Peer peer) throws ParseException {
        InetSocketAddress source = peer.remote();
        SipUri uri = new SipUri();
        uri.setHost(source.getAddress().getHostAddress());
        uri.setPort(source.getPort());
        if (peer.transport() != Transport.UDP) {
            uri.setTransportParam(peer.transport().name().toLowerCase(Locale.ROOT));
        }
        AddressImpl address = new AddressImpl();
        address.setURI(uri);
        Contact contact = new Contact();
        contact.setAddress(address);
        return contact;
    }
}
