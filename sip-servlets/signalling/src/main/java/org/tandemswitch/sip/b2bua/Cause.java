package org.tandemswitch.sip.b2bua;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletMessage;
import org.tandemswitch.interworking.Reason;

/** Why a call ends, as a telephone exchange would say it beside SIP's own words (ER-03, RFC 3326, RFC 6432). */
final class Cause {
    private static final String HEADER = "Reason";

    private Cause() {}

    static <M extends SipServletMessage> M addTo(M message, List<Reason> reasons) {
        reasons.forEach(reason -> message.addHeader(HEADER, reason.toString()));
        return message;
    }

    /** What the message said that ends the call. */
    static List<Reason> heard(Optional<SipServletMessage> message) {
        return message.map(Cause::heard).orElse(List.of());
    }

    private static List<Reason> heard(SipServletMessage message) {
        Iterator<String> values = message.getHeaders(HEADER);
        if (!values.hasNext()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        values.forEachRemaining(lines::add);
        return Reason.parse(lines);
    }
}
