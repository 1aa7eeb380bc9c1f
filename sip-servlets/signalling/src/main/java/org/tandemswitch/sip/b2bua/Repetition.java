package org.tandemswitch.sip.b2bua;

import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.interworking.Dialect;

/** A request inside a call that leaves once more because its receiver wants to hear who we are. */
final class Repetition {
    private static final String MARK = "proof";
    /** Those a new request of the dialog has of its own, or gets with its body. */
    private static final Set<String> OWN = caseless(
            "Call-ID",
            "From",
            "To",
            "CSeq",
            "Via",
            "Route",
            "Contact",
            "Max-Forwards",
            "Content-Length",
            "Content-Type",
            "Authorization",
            "Proxy-Authorization");

    private Repetition() {}

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** It asks about a request inside the call that has not left twice yet; the first INVITE is the call's own affair. */
    static boolean isOfInterest(SipServletResponse response) {
        SipServletRequest request = response.getRequest();
        return isQuestion(response.getStatus())
                && request != null
                && request.getAttribute(MARK) == null
                && switch (request.getMethod().toUpperCase(Locale.ROOT)) {
                    case "INVITE" -> Relay.isRelayed(response) || Refreshes.isAnsweredBy(response);
                    case "PRACK" -> false;
                    default -> true;
                };
    }

    private static boolean isQuestion(int status) {
        return status == SipServletResponse.SC_UNAUTHORIZED
                || status == SipServletResponse.SC_PROXY_AUTHENTICATION_REQUIRED;
    }

    static SipServletRequest of(SipServletRequest request) {
        SipServletRequest again = request.getSession().createRequest(request.getMethod());
        request.getHeaderNames().forEachRemaining(name -> {
            if (!OWN.contains(name)) {
                again.setHeader(name, request.getHeader(name));
            }
        });
        Enumeration<String> attributes = request.getAttributeNames();
        while (attributes.hasMoreElements()) {
            String name = attributes.nextElement();
            again.setAttribute(name, request.getAttribute(name));
        }
        again.setAttribute(MARK, Boolean.TRUE);
        return Bodies.copy(request, again, Dialect.STANDARD.media());
    }
}
