package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.header.EventHeader;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** What a message must have beside its grammar, so that everybody behind the edge can rely on it. */
final class Soundness {
    private static final int USUAL_HOPS = 70;
    private static final Set<String> ABOUT_EVENTS = Set.of(Request.SUBSCRIBE, Request.NOTIFY, Request.PUBLISH);
    private static final Set<String> BEGIN_DIALOGS = Set.of(Request.INVITE, Request.SUBSCRIBE, Request.REFER);
    private static final Set<String> SAY_WHERE_TO_GO_ON = Set.of(Request.INVITE, Request.UPDATE);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    /** RFC 3986 section 2. */
    private static final Pattern IN_NO_URI =
            Pattern.compile("[^A-Za-z0-9;/?:@&=+$,_.!~*'()\\[\\]%-]|%(?!\\p{XDigit}{2})");

    private Soundness() {}

    /** @param text the message as it came */
    static boolean isSound(SIPMessage message, byte[] text, Transport transport) throws ParseException {
        return hasEssentials(message)
                && namesAddresses(message)
                && (message instanceof SIPRequest request
                        ? isSound(request, text, transport)
                        : isSound((SIPResponse) message));
    }

    private static boolean hasEssentials(SIPMessage message) {
        return message.getTopmostVia() != null
                && message.getFrom() != null
                && message.getTo() != null
                && message.getCallId() != null
                && message.getCSeq() != null;
    }

    private static boolean namesAddresses(SIPMessage message) {
        return isAddress(message.getFrom().getAddress().getURI())
                && isAddress(message.getTo().getAddress().getURI());
    }

    /** The parser reads what it knows by the letter, and of anything else only the colon. */
    private static boolean isAddress(URI uri) {
        return uri instanceof SipURI
                || uri instanceof TelURL
                || SCHEME.matcher(uri.getScheme()).matches()
                        && !IN_NO_URI.matcher(uri.toString()).find();
    }

    private static boolean isSound(SIPRequest request, byte[] text, Transport transport) throws ParseException {
        if (request.getRequestLine() == null
                || request.getRequestURI() == null
                || !isAddress(request.getRequestURI())
                || !request.getMethod().equals(request.getCSeq().getMethod())) {
            return false;
        }
        limitHops(request);
        return cameAsItSays(request, transport)
                && isAboutAnEvent(request)
                && saysWhereToGoOn(request)
                && isBracketed(request, text);
    }

    /** RFC 3261 section 16.3: who says nothing about hops has not forbidden any. */
    private static void limitHops(SIPRequest request) throws ParseException {
        if (request.getMaxForwards() == null) {
            try {
                request.setHeader(new MaxForwards(USUAL_HOPS));
            } catch (InvalidArgumentException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The answer to a datagram goes the way that its Via names. That of a connection stays on it. */
    private static boolean cameAsItSays(SIPRequest request, Transport transport) {
        return transport != Transport.UDP
                || transport.name().equalsIgnoreCase(request.getTopmostVia().getTransport());
    }

    private static boolean isAboutAnEvent(SIPRequest request) {
        if (ABOUT_EVENTS.contains(request.getMethod()) && request.getHeader(EventHeader.NAME) == null) {
            return false;
        }
        return !Request.NOTIFY.equals(request.getMethod())
                || request.getToTag() == null
                || request.getHeader(SubscriptionStateHeader.NAME) != null;
    }

    /** RFC 3261 section 8.1.1.8. */
    private static boolean saysWhereToGoOn(SIPRequest request) {
        boolean needed = request.getToTag() == null && BEGIN_DIALOGS.contains(request.getMethod());
        return request.getContactHeader() == null
                ? !needed
                : !SAY_WHERE_TO_GO_ON.contains(request.getMethod()) || isSip(request.getContactHeader());
    }

    private static boolean isSip(Contact contact) {
        return contact.getAddress() != null && contact.getAddress().getURI() instanceof SipURI;
    }

    /** RFC 5118 section 4.2: without brackets nobody can tell an address of version 6 from a port. The parser adds them. */
    private static boolean isBracketed(SIPRequest request, byte[] text) {
        return !(request.getRequestURI() instanceof SipURI target)
                || target.getHost().indexOf(':') < 0
                || firstLine(text).indexOf('[') >= 0;
    }

    private static String firstLine(byte[] text) {
        return new String(text, US_ASCII).stripLeading().lines().findFirst().orElse("");
    }

    /** An answer without a place to go on must not become a call that cannot be hung up. */
    private static boolean isSound(SIPResponse response) throws ParseException {
        response.checkHeaders();
        return !isOfACall(response) || response.getContactHeader() == null || isSip(response.getContactHeader());
    }

    private static boolean isOfACall(SIPResponse response) {
        return response.getStatusCode() < Response.MULTIPLE_CHOICES
                && SAY_WHERE_TO_GO_ON.contains(response.getCSeq().getMethod());
    }
}
