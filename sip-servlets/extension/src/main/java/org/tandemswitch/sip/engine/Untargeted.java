package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.header.RouteList;
import gov.nist.javax.sip.message.SIPRequest;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;

/**
 * A new call belongs to itself. The engine would put one that names a call in progress, or the key of its sessions, among the
 * sessions of that call, and they would end together.
 */
final class Untargeted {
    private static final String KEY = MobicentsSipApplicationSession.SIP_APPLICATION_KEY_PARAM_NAME;

    private Untargeted() {}

    static void make(SIPRequest request) {
        request.removeHeader("Replaces");
        request.removeHeader("Join");
        withoutKey(request.getRequestURI());
        RouteList routes = request.getRouteHeaders();
        if (routes != null) {
            routes.forEach(Untargeted::withoutKey);
        }
    }

    private static void withoutKey(RouteHeader route) {
        route.removeParameter(KEY);
        withoutKey(route.getAddress().getURI());
    }

    private static void withoutKey(URI uri) {
        if (uri instanceof SipURI sip) {
            sip.removeParameter(KEY);
        }
    }
}
