package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.SIPHeader;
import gov.nist.javax.sip.message.SIPRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.message.Request;
import org.mobicents.servlet.sip.address.RFC2396UrlDecoder;
import org.tandemswitch.sip.application.Visitor;

/** Reads who a request says it is from, as the application behind the gate does. */
final class Visitors {
    private Visitors() {}

    static Visitor visitor(SIPRequest request, InetAddress source, int port) {
        boolean registers = Request.REGISTER.equals(request.getMethod());
        URI self =
                (registers ? request.getTo() : request.getFrom()).getAddress().getURI();
        List<String> credentials = new ArrayList<>();
        addValues(request.getHeaders("Authorization"), credentials);
        addValues(request.getHeaders("Proxy-Authorization"), credentials);
        return new Visitor(
                source,
                port,
                request.getMethod(),
                name(self),
                request.getTopmostVia().getHost(),
                credentials);
    }

    private static String name(URI self) {
        if (self instanceof SipURI sip) {
            return RFC2396UrlDecoder.decode(Optional.ofNullable(sip.getUser()).orElse(""))
                    .split(";", 2)[0];
        }
        return self instanceof TelURL telephone ? (telephone.isGlobal() ? "+" : "") + telephone.getPhoneNumber() : "";
    }

    private static void addValues(Iterator<?> headers, List<String> values) {
        headers.forEachRemaining(header -> values.add(((SIPHeader) header).getHeaderValue()));
    }
}
