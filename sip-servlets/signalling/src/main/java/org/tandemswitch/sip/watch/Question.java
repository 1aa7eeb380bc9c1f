package org.tandemswitch.sip.watch;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipURI;
import org.tandemswitch.admission.Watched;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.sip.b2bua.Wire;

/** One OPTIONS. Its session goes with its answer, which the engine makes up when none comes. */
final class Question {
    private static final String ATTRIBUTE = "org.tandemswitch.watched";
    private static final String OURSELVES = "tandem";

    private Question() {}

    /** @param ourselves the address of this switch */
    static void send(SipFactory factory, Watched vendor, String ourselves) throws IOException {
        SipApplicationSession sessions = factory.createApplicationSession();
        sessions.setExpires(0);
        sessions.setInvalidateWhenReady(false);
        try {
            SipURI target = uri(factory, vendor.target());
            SipServletRequest options = factory.createRequest(
                    sessions,
                    "OPTIONS",
                    factory.createAddress(
                            factory.createSipURI(OURSELVES, vendor.dialect().ourName(ourselves))),
                    factory.createAddress(target));
            options.setRequestURI(target);
            options.getSession().setAttribute(ATTRIBUTE, vendor);
            Wire.speak(options.getSession(), vendor.dialect());
            options.send();
        } catch (IOException | RuntimeException failed) {
            sessions.invalidate();
            throw failed;
        }
    }

    private static SipURI uri(SipFactory factory, SipTarget target) {
        SipURI uri = factory.createSipURI(null, target.host());
        uri.setPort(target.port());
        if (target.transport() != Transport.UDP) {
            uri.setTransportParam(target.transport().name().toLowerCase(Locale.ROOT));
        }
        return uri;
    }

    static Optional<Watched> of(SipServletMessage message) {
        SipSession session = message.getSession(false);
        return session == null || !session.isValid()
                ? Optional.empty()
                : Optional.ofNullable((Watched) session.getAttribute(ATTRIBUTE));
    }

    static void forget(SipServletResponse answer) {
        SipApplicationSession sessions = answer.getApplicationSession(false);
        if (sessions != null && sessions.isValid()) {
            sessions.invalidate();
        }
    }
}
