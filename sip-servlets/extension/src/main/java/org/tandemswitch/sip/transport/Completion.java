package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.SubscriptionState;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * What a sender left out that everybody behind the edge takes for granted. Who begins a dialog says where it goes on, by a SIP
 * address (RFC 3261 section 8.1.1.8); equipment older than that does not always, and a call that cannot be hung up is billed
 * on. Within a dialog what was told before stands.
 */
final class Completion {
    private static final int USUAL_HOPS = 70;
    private static final int USUAL_PORT = 5060;
    private static final int USUAL_TLS_PORT = 5061;
    private static final Set<String> BEGIN_DIALOGS = Set.of(Request.INVITE, Request.SUBSCRIBE, Request.REFER);
    private static final Set<String> TELL_WHERE_TO_GO_ON =
            Set.of(Request.INVITE, Request.UPDATE, Request.SUBSCRIBE, Request.REFER, Request.NOTIFY);

    private Completion() {}

    static void complete(SIPMessage message, Peer peer) throws ParseException, InvalidArgumentException {
        if (message instanceof SIPRequest request && request.getMaxForwards() == null) {
            request.setHeader(new MaxForwards(USUAL_HOPS));
        }
        if (Request.NOTIFY.equals(message.getCSeq().getMethod())
                && message instanceof SIPRequest
                && message.getHeader(SubscriptionStateHeader.NAME) == null) {
            message.setHeader(state());
        }
        if (tellsWhereToGoOn(message) && message.getContactHeader() != null && !isSip(message.getContactHeader())) {
            message.removeHeader(ContactHeader.NAME);
        }
        if (message instanceof SIPRequest request
                && request.getToTag() == null
                && BEGIN_DIALOGS.contains(request.getMethod())
                && request.getContactHeader() == null) {
            request.setHeader(contact(
                    request, request.getFrom(), peer.remote().getAddress(), port(request, peer), peer.transport()));
        }
    }

    /**
     * The answer that makes a call, where nothing before it has told where the call goes on.
     *
     * @param source where it came from
     */
    static void complete(SIPResponse answer, InetSocketAddress source, Transport transport) throws ParseException {
        answer.setHeader(contact(answer, answer.getTo(), source.getAddress(), source.getPort(), transport));
    }

    /** Drafts of RFC 6665 knew none. */
    private static SubscriptionState state() throws ParseException {
        SubscriptionState state = new SubscriptionState();
        state.setState(SubscriptionStateHeader.ACTIVE);
        return state;
    }

    private static boolean tellsWhereToGoOn(SIPMessage message) {
        return TELL_WHERE_TO_GO_ON.contains(message.getCSeq().getMethod())
                && !(message instanceof SIPResponse response && response.getStatusCode() >= Response.MULTIPLE_CHOICES);
    }

    /** Where its answers are listened for; who asks for them where it speaks, and no stream, listens there. */
    private static int port(SIPRequest request, Peer peer) {
        Via via = request.getTopmostVia();
        if (peer.transport() == Transport.UDP && via.hasParameter(Via.RPORT)) {
            return peer.remote().getPort();
        }
        return via.getPort() > 0 ? via.getPort() : peer.transport() == Transport.TLS ? USUAL_TLS_PORT : USUAL_PORT;
    }

    private static boolean isSip(Contact contact) {
        return !contact.isWildCard() && contact.getAddress().getURI() instanceof SipURI;
    }

    /** Behind a proxy the address of the party itself is the best there is. */
    private static Contact contact(
            SIPMessage message, HeaderAddress party, InetAddress host, int port, Transport transport)
            throws ParseException {
        Contact contact = new Contact();
        if (message.getRecordRouteHeaders() != null && party.getAddress().getURI() instanceof SipUri uri) {
            contact.setAddress(address((SipUri) uri.clone()));
            return contact;
        }
        SipUri uri = new SipUri();
        uri.setHost(host.getHostAddress());
        uri.setPort(port);
        if (transport != Transport.UDP) {
            uri.setTransportParam(transport.name().toLowerCase(Locale.ROOT));
        }
        contact.setAddress(address(uri));
        return contact;
    }

    private static AddressImpl address(SipUri uri) {
        AddressImpl address = new AddressImpl();
        address.setURI(uri);
        return address;
    }
}
