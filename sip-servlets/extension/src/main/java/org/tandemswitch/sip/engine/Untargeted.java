package org.tandemswitch.sip.engine;

import gov.nist.javax.sip.header.RouteList;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import org.mobicents.servlet.sip.core.dispatchers.MessageDispatcher;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;

/**
 * What a peer says belongs where it belongs by its dialog, and a new call to itself. The engine would put one that names a
 * call in progress, or the key of its sessions, among the sessions of that call, and they would end together; and it obeys
 * notes of its own in an address of ours, which it would write for chains of applications.
 */
final class Untargeted {
    private static final List<String> NOTES = List.of(
            MobicentsSipApplicationSession.SIP_APPLICATION_KEY_PARAM_NAME,
            MessageDispatcher.RR_PARAM_PROXY_APP,
            MessageDispatcher.RR_PARAM_APPLICATION_NAME,
            MessageDispatcher.RR_PARAM_SERVER_NAME,
            MessageDispatcher.APP_ID,
            MessageDispatcher.ROUTE_PARAM_DIRECTIVE,
            MessageDispatcher.ROUTE_PARAM_REGION_LABEL,
            MessageDispatcher.ROUTE_PARAM_REGION_TYPE,
            MessageDispatcher.ROUTE_PARAM_PREV_APPLICATION_NAME,
            MessageDispatcher.ROUTE_PARAM_PREV_APP_ID,
            MessageDispatcher.ROUTE_PARAM_NODE_HOST,
            MessageDispatcher.ROUTE_PARAM_NODE_PORT);

    private Untargeted() {}

    static void make(SIPRequest request) {
        request.removeHeader("Replaces");
        request.removeHeader("Join");
        withoutNotes(request.getRequestURI());
        RouteList routes = request.getRouteHeaders();
        if (routes != null) {
            routes.forEach(Untargeted::withoutNotes);
        }
    }

    private static void withoutNotes(RouteHeader route) {
        NOTES.forEach(route::removeParameter);
        withoutNotes(route.getAddress().getURI());
    }

    private static void withoutNotes(URI uri) {
        if (uri instanceof SipURI sip) {
            NOTES.forEach(sip::removeParameter);
        }
    }
}
