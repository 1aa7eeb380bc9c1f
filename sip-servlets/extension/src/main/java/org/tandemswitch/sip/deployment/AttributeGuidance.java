package org.tandemswitch.sip.deployment;

import jakarta.servlet.ServletContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.sip.ClientTransaction;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipServletMessageImpl;
import org.mobicents.servlet.sip.message.TransactionApplicationData;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Manner;
import org.tandemswitch.sip.application.NamedHosts;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;
import org.tandemswitch.sip.extension.SipLogger;
import org.tandemswitch.sip.transport.Guidance;

/**
 * Attributes by which an application guides the traffic. They are read each time: the application may set them, and take
 * them away, whenever it likes.
 */
final class AttributeGuidance implements Guidance {
    /** An {@code IntSupplier}: the TOS byte of what is sent. */
    private static final String TOS = "org.tandemswitch.sip.tos";
    /** A {@code Supplier<List<Duration>>}, or as an attribute of one SIP session the list: the waits between repetitions. */
    private static final String RESEND = "org.tandemswitch.sip.resend";

    private final ServletContext context;
    private final Supplier<SipManager> sessions;

    /** @param sessions those of the application */
    AttributeGuidance(ServletContext context, Supplier<SipManager> sessions) {
        this.context = context;
        this.sessions = sessions;
    }

    @Override
    public Reception receive(Visitor visitor) {
        return asked(Gatekeeper.ATTRIBUTE, NONE.receive(visitor), Reception.IGNORE, value -> ((Gatekeeper) value)
                .receive(visitor));
    }

    @Override
    public boolean isUsual() {
        return asked(Gatekeeper.ATTRIBUTE, NONE.isUsual(), value -> ((Gatekeeper) value).isUsual());
    }

    @Override
    public Addressing addressing(Visitor visitor) {
        return asked(Gatekeeper.ATTRIBUTE, NONE.addressing(visitor), value -> ((Gatekeeper) value).addressing(visitor));
    }

    @Override
    public Set<String> domains() {
        return asked(Gatekeeper.ATTRIBUTE, NONE.domains(), value -> ((Gatekeeper) value).domains());
    }

    @Override
    public Manner manner(Object leg) {
        return Optional.ofNullable((Manner) ofSession(leg, Manner.ATTRIBUTE)).orElse(Manner.USUAL);
    }

    @Override
    public boolean knows(InetAddress source) {
        return asked(Gatekeeper.ATTRIBUTE, NONE.knows(source), value -> ((Gatekeeper) value).knows(source));
    }

    @Override
    public boolean answersStrangers() {
        return asked(Gatekeeper.ATTRIBUTE, NONE.answersStrangers(), value -> ((Gatekeeper) value).answersStrangers());
    }

    @Override
    public int tos() {
        return asked(TOS, NONE.tos(), value -> ((IntSupplier) value).getAsInt());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Duration> waits(ClientTransaction transaction) {
        return Optional.ofNullable((List<Duration>) ofSession(transaction.getApplicationData(), RESEND))
                .orElseGet(() -> asked(RESEND, USUAL_WAITS, value -> ((Supplier<List<Duration>>) value).get()));
    }

    @Override
    public NamedHosts hosts() {
        return asked(NamedHosts.ATTRIBUTE, NONE.hosts(), NamedHosts.class::cast);
    }

    private @Nullable Object ofSession(@Nullable Object leg, String attribute) {
        return Optional.ofNullable((TransactionApplicationData) leg)
                .flatMap(this::session)
                .filter(MobicentsSipSession::isValidInternal)
                .map(session -> attribute(session, attribute))
                .orElse(null);
    }

    /** None of a session that ends at this moment. */
    private static @Nullable Object attribute(MobicentsSipSession session, String attribute) {
        try {
            return session.getAttribute(attribute);
        } catch (IllegalStateException ended) {
            return null;
        }
    }

    /** An established dialog has let go of the message it began with, and only knows the key of its session. */
    private Optional<MobicentsSipSession> session(TransactionApplicationData leg) {
        return Optional.ofNullable(leg.getSipServletMessage())
                .map(SipServletMessageImpl::getSipSession)
                .or(() -> Optional.ofNullable(leg.getSipSessionKey())
                        .map(key -> sessions.get().getSipSession(key, false, null, null)));
    }

    private interface Question<T> {
        T ask(Object value);
    }

    private <T> T asked(String attribute, T otherwise, Question<T> question) {
        return asked(attribute, otherwise, otherwise, question);
    }

    /**
     * @param absent where the application says nothing
     * @param failed where it cannot say
     */
    private <T> T asked(String attribute, T absent, T failed, Question<T> question) {
        Object value = context.getAttribute(attribute);
        if (value == null) {
            return absent;
        }
        try {
            return question.ask(value);
        } catch (RuntimeException e) {
            SipLogger.ROOT.debugf(e, "%s failed; the usual is done", attribute);
            return failed;
        }
    }
}
