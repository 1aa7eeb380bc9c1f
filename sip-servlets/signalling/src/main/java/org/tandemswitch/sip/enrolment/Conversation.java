package org.tandemswitch.sip.enrolment;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipURI;
import org.tandemswitch.digest.Question;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.sip.proof.Answers;

/** All REGISTERs to one platform: one Call-ID, and the last question it asked. Guards itself. */
final class Conversation {
    private static final String ATTRIBUTE = "org.tandemswitch.enrolment";

    private final CountDownLatch left = new CountDownLatch(1);
    private final Platform platform;
    private final Answers answers;
    private final SipFactory factory;
    private final SipURI ourselves;
    private final SipServletRequest first;
    private boolean sent;
    private boolean waiting;
    private boolean registered;
    private boolean parting;
    private boolean leaving;
    private boolean mayAnswerLeaving = true;

    Conversation(Platform platform, String password, SipFactory factory, SipURI ourselves)
            throws ServletParseException {
        this.platform = platform;
        this.answers = new Answers(platform.user().value(), password);
        this.factory = factory;
        this.ourselves = contact(factory, platform, ourselves);
        SipApplicationSession sessions = factory.createApplicationSession();
        sessions.setExpires(0);
        sessions.setInvalidateWhenReady(false);
        Address self =
                factory.createAddress(factory.createSipURI(platform.user().escaped(), platform.domain()));
        this.first = factory.createRequest(sessions, "REGISTER", self, self);
        first.getSession().setInvalidateWhenReady(false);
        first.getSession().setAttribute(ATTRIBUTE, this);
    }

    private static SipURI contact(SipFactory factory, Platform platform, SipURI ourselves) {
        SipURI contact = factory.createSipURI(platform.user().escaped(), ourselves.getHost());
        contact.setPort(ourselves.getPort());
        name(contact, platform.target().transport());
        return contact;
    }

    static Optional<Conversation> of(SipServletMessage message) {
        SipSession session = message.getSession(false);
        return session == null || !session.isValid()
                ? Optional.empty()
                : Optional.ofNullable((Conversation) session.getAttribute(ATTRIBUTE));
    }

    Platform platform() {
        return platform;
    }

    SipURI ourselves() {
        return ourselves;
    }

    /** One whose first request never left cannot go on: the engine has nothing to follow. */
    synchronized boolean isStillborn() {
        return !sent;
    }

    synchronized boolean isLeaving() {
        return leaving;
    }

    /** @param wish the lifetime to ask for; empty to take what is granted */
    synchronized void register(Optional<Duration> wish) throws IOException, ServletParseException {
        if (!parting) {
            send(wish.map(Duration::toSeconds));
        }
    }

    /**
     * The platform has given its final answer.
     *
     * @param replaced whether somebody else stands for the same there by now
     * @return is it about a registration that is still wanted?
     */
    synchronized boolean heard(int status, Optional<Question> question, boolean replaced)
            throws IOException, ServletParseException {
        waiting = false;
        question.ifPresent(answers::asked);
        if (leaving) {
            proveLeaving(question.isPresent());
            return false;
        }
        registered |= status < SipServletResponse.SC_MULTIPLE_CHOICES;
        if (parting) {
            part(replaced);
        }
        return !parting;
    }

    /** A platform may want a proof before it lets us go; once is enough. */
    private void proveLeaving(boolean asked) throws IOException, ServletParseException {
        if (asked && mayAnswerLeaving) {
            mayAnswerLeaving = false;
            leave();
        } else {
            end();
        }
    }

    /**
     * Takes back what is registered: now, or when the platform has given the answer it owes (RFC 3261 10.2).
     *
     * @param replaced somebody else stands for the same there, and that would be taken back
     */
    synchronized void part(boolean replaced) throws IOException, ServletParseException {
        parting = true;
        if (replaced || !waiting && !registered) {
            end();
        } else if (!waiting && !leaving) {
            leave();
        }
    }

    private void leave() throws IOException, ServletParseException {
        leaving = true;
        send(Optional.of(0L));
    }

    CountDownLatch left() {
        return left;
    }

    /** Nothing more is said. */
    synchronized void end() {
        left.countDown();
        SipApplicationSession sessions = first.getApplicationSession(false);
        if (sessions != null && sessions.isValid()) {
            sessions.invalidate();
        }
    }

    private void send(Optional<Long> expires) throws IOException, ServletParseException {
        SipServletRequest register = next();
        SipURI registrar = factory.createSipURI(null, platform.domain());
        if (platform.domain().equals(platform.target().host())) {
            address(registrar);
        } else {
            SipURI way = factory.createSipURI(null, platform.target().host());
            address(way);
            way.setLrParam(true);
            register.pushRoute(way);
        }
        register.setRequestURI(registrar);
        Address contact = factory.createAddress(ourselves);
        expires.ifPresent(seconds -> {
            contact.setExpires(seconds.intValue());
            register.setExpires(seconds.intValue());
        });
        register.setAddressHeader("Contact", contact);
        answers.putOn(register);
        register.send();
        sent = true;
        waiting = true;
    }

    private SipServletRequest next() {
        return sent ? first.getSession().createRequest("REGISTER") : first;
    }

    private void address(SipURI uri) {
        uri.setPort(platform.target().port());
        name(uri, platform.target().transport());
    }

    private static void name(SipURI uri, Transport transport) {
        if (transport != Transport.UDP) {
            uri.setTransportParam(transport.name().toLowerCase(Locale.ROOT));
        }
    }
}
