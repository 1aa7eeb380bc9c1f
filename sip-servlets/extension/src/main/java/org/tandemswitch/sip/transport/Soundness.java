package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.header.EventHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** What a message must have beside its grammar, so that everybody behind the edge can rely on it. */
final class Soundness {
    private static final int HIGHEST_STATUS = 699;
    private static final int HIGHEST_PORT = 65_535;
    private static final int NO_PORT = -1;
    private static final Set<String> STREAMS = Set.of("TCP", "TLS");
    private static final Set<String> ABOUT_EVENTS = Set.of(Request.SUBSCRIBE, Request.NOTIFY, Request.PUBLISH);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    /** RFC 3986 section 2. */
    private static final Pattern IN_NO_URI =
            Pattern.compile("[^A-Za-z0-9;/?:@&=+$,_.!~*'()\\[\\]%-]|%(?!\\p{XDigit}{2})");

    private Soundness() {}

    /** @param text the message as it came */
    static boolean isSound(SIPMessage message, byte[] text, Transport transport) {
        return hasEssentials(message)
                && namesAddresses(message)
                && (message instanceof SIPRequest request
                        ? isSound(request, text, transport)
                        : hasStatus((SIPResponse) message));
    }

    static boolean hasEssentials(SIPMessage message) {
        return message.getTopmostVia() != null
                && message.getFrom() != null
                && message.getTo() != null
                && message.getCallId() != null
                && !message.getCallId().getCallId().isEmpty()
                && message.getCSeq() != null;
    }

    private static boolean namesAddresses(SIPMessage message) {
        return message.getViaHeaders().stream().allMatch(Soundness::isReadable)
                && isReadable(message.getFrom().getAddress())
                && isReadable(message.getTo().getAddress())
                && (message.getContactHeaders() == null
                        || message.getContactHeaders().stream()
                                .allMatch(contact -> contact.isWildCard() || isReadable(contact.getAddress())));
    }

    private static boolean hasStatus(SIPResponse response) {
        return response.getStatusCode() <= HIGHEST_STATUS;
    }

    /** Old equipment may write a comment there, in brackets. */
    private static boolean isReadable(Via via) {
        return isHost(via.getHost())
                && isPort(via.getPort())
                && (via.getComment() == null || via.getComment().indexOf('(') < 0);
    }

    private static boolean isHost(String host) {
        return host.indexOf(':') < 0 && host.indexOf('[') < 0 || Hosts.isAddress(host);
    }

    private static boolean isPort(int port) {
        return port == NO_PORT || port > 0 && port <= HIGHEST_PORT;
    }

    private static boolean isReadable(Address address) {
        return isAddress(address.getURI()) && !breaksQuotes(address.getDisplayName());
    }

    /** The parser reads what it knows by the letter, and of anything else only the colon. */
    private static boolean isAddress(URI uri) {
        if (uri instanceof SipURI sip) {
            return isHost(sip.getHost()) && isPort(sip.getPort());
        }
        return uri instanceof TelURL
                || SCHEME.matcher(uri.getScheme()).matches()
                        && !IN_NO_URI.matcher(uri.toString()).find();
    }

    /** Would it end its quotes too early, or not at all? The parser takes quotes within names that had none around them. */
    private static boolean breaksQuotes(@Nullable String name) {
        boolean escaped = false;
        for (int at = 0; name != null && at < name.length(); at++) {
            if (name.charAt(at) == '"' && !escaped) {
                return true;
            }
            escaped = name.charAt(at) == '\\' && !escaped;
        }
        return escaped;
    }

    private static boolean isSound(SIPRequest request, byte[] text, Transport transport) {
        if (request.getRequestLine() == null
                || request.getRequestURI() == null
                || !isAddress(request.getRequestURI())
                || !request.getMethod().equals(request.getCSeq().getMethod())) {
            return false;
        }
        return cameAsItSays(request, transport) && isAboutAnEvent(request) && isBracketed(request, text);
    }

    /** The answer goes the way that the Via names. What was encrypted for us may be brought here without that. */
    private static boolean cameAsItSays(SIPRequest request, Transport transport) {
        String told = request.getTopmostVia().getTransport().toUpperCase(Locale.ROOT);
        return transport == Transport.UDP ? told.equals("UDP") : STREAMS.contains(told);
    }

    private static boolean isAboutAnEvent(SIPRequest request) {
        return !ABOUT_EVENTS.contains(request.getMethod()) || request.getHeader(EventHeader.NAME) != null;
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
}
