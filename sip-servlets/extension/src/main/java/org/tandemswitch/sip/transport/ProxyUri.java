package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.header.RecordRouteList;
import gov.nist.javax.sip.header.Route;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.SIPDialog;
import java.net.InetAddress;
import java.util.Iterator;
import java.util.Optional;
import javax.sip.address.Address;

/**
 * The proxy next to us, where it tells by name where the requests of a dialog go (RFC 3261 section 12.1). It is written as
 * the proxy wrote it. Because the names of peers are never looked up it remembers besides where the message came from; so
 * the dialog that takes over its route remembers it, too.
 */
final class ProxyUri extends SipUri {
    private static final long serialVersionUID = 1L;

    private final InetAddress source;

    private ProxyUri(SipUri written, InetAddress source) {
        setScheme(written.getScheme());
        setAuthority(written.getAuthority());
        setUriParms(written.getParameters());
        setQheaders(written.getQheaders());
        this.source = source;
    }

    /** The nearest proxy is the last one that a request has passed, and the first one that an answer has. */
    static void remember(SIPMessage message, InetAddress source) {
        RecordRouteList recorded = message.getRecordRouteHeaders();
        if (recorded == null || recorded.isEmpty()) {
            return;
        }
        RecordRoute nearest = recorded.get(message instanceof SIPRequest ? 0 : recorded.size() - 1);
        Address proxy = nearest.getAddress();
        if (proxy.getURI() instanceof SipUri uri && uri.getHost() != null && !Hosts.isAddress(uri.getHost())) {
            proxy.setURI(new ProxyUri(uri, source));
        }
    }

    /** Where the proxy is that the requests of a dialog go to, if that is its name. */
    static Optional<InetAddress> address(SIPDialog dialog, String name) {
        Iterator<?> route = dialog.getRouteSet();
        return route.hasNext()
                        && ((Route) route.next()).getAddress().getURI() instanceof ProxyUri proxy
                        && proxy.getHost().equalsIgnoreCase(name)
                ? Optional.of(proxy.source)
                : Optional.empty();
    }
}
