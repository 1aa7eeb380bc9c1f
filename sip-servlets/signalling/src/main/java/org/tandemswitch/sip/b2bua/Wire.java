package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.util.List;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import org.tandemswitch.interworking.AddressRules;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Manner;

/** What the switch and the SIP subsystem tell each other beside the messages. */
public final class Wire {
    private static final String RESENDS = "org.tandemswitch.sip.resend";
    private static final String WHEN_TRYING = "org.tandemswitch.sip.trying";
    private static final String UNANSWERED = "org.tandemswitch.sip.unanswered";

    private static final String UNREACHABLE = "Transport error sending request.";

    private Wire() {}

    /** How requests of this session are repeated while nothing is answered. */
    static void resends(SipSession session, List<Duration> waits) {
        session.setAttribute(RESENDS, waits);
    }

    /** The servlet API keeps 100 to itself; this is told of it. */
    static void whenTrying(SipSession session, Runnable told) {
        session.setAttribute(WHEN_TRYING, told);
    }

    /** How whoever is at the other end wants to be spoken to (SI-01, SI-07). */
    public static void speak(SipSession session, Dialect dialect) {
        AddressRules rules = dialect.addresses();
        if (!rules.isUsual()) {
            session.setAttribute(Manner.ATTRIBUTE, new Manner(addressing(rules), rules.domain()));
        }
    }

    public static Addressing addressing(AddressRules rules) {
        return new Addressing(
                Addressing.Reply.valueOf(rules.reply().name()),
                Addressing.Request.valueOf(rules.request().name()));
    }

    /** No connection came about, and the response is only the stack's way to say so. */
    public static boolean isUnreachable(SipServletResponse response) {
        return response.getStatus() == SipServletResponse.SC_SERVICE_UNAVAILABLE
                && UNREACHABLE.equals(response.getReasonPhrase());
    }

    /** Nothing came back, and the response is only the subsystem's way to say so. */
    public static boolean isUnanswered(SipServletResponse response) {
        return response.getRequest() != null && response.getRequest().getAttribute(UNANSWERED) != null;
    }
}
