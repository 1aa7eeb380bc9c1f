package org.tandemswitch.sip.deployment;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import javax.servlet.sip.SipServletResponse;
import javax.sip.Transaction;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.JainSipUtils;
import org.mobicents.servlet.sip.core.MobicentsSipFactory;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletResponse;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSessionKey;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.SipSessionImpl;
import org.mobicents.servlet.sip.core.session.SipSessionKey;
import org.mobicents.servlet.sip.core.session.SipStandardManagerDelegate;
import org.mobicents.servlet.sip.message.SipFactoryImpl;

/** The SIP sessions and application sessions of one application. */
final class Sessions extends SipStandardManagerDelegate implements SipManager {
    @Override
    public MobicentsSipApplicationSession getSipApplicationSession(
            MobicentsSipApplicationSessionKey key, boolean create) {
        return getSipApplicationSession((SipApplicationSessionKey) key, create);
    }

    @Override
    public MobicentsSipSession getSipSession(
            MobicentsSipSessionKey key,
            boolean create,
            @Nullable MobicentsSipFactory factory,
            @Nullable MobicentsSipApplicationSession applicationSession) {
        return getSipSession((SipSessionKey) key, create, (SipFactoryImpl) factory, applicationSession);
    }

    @Override
    protected MobicentsSipSession getNewMobicentsSipSession(
            SipSessionKey key, SipFactoryImpl factory, MobicentsSipApplicationSession applicationSession) {
        sipSessionCounter++;
        return new TolerantSession(key, factory, applicationSession);
    }

    @Override
    public void setMobicentsSipFactory(MobicentsSipFactory factory) {
        setSipFactoryImpl((SipFactoryImpl) factory);
    }

    @Override
    public MobicentsSipFactory getMobicentsSipFactory() {
        return getSipFactoryImpl();
    }

    /** The engine counts them in an int, and divides by that when it has come round to nought. */
    @Override
    public int getExpiredSipSessions() {
        return 0;
    }

    @Override
    public int getExpiredSipApplicationSessions() {
        return 0;
    }

    @Override
    public @Nullable Object findSession(String id) {
        return null;
    }

    @Override
    public @Nullable MobicentsSipApplicationSession findSipApplicationSession(HttpSession session) {
        return null;
    }

    /**
     * The engine ends transactions of sessions it has already let go of; that is no error. It keeps a session for ever
     * whose request was answered with a challenge, although the proof comes as a request of its own.
     */
    private static final class TolerantSession extends SipSessionImpl {
        private static final Set<Integer> CHALLENGES =
                Set.of(SipServletResponse.SC_UNAUTHORIZED, SipServletResponse.SC_PROXY_AUTHENTICATION_REQUIRED);

        TolerantSession(SipSessionKey key, SipFactoryImpl factory, MobicentsSipApplicationSession applicationSession) {
            super(key, factory, applicationSession);
        }

        @Override
        public void removeOngoingTransaction(Transaction transaction) {
            if (isValidInternal()) {
                super.removeOngoingTransaction(transaction);
            }
        }

        @Override
        public void updateStateOnResponse(MobicentsSipServletResponse response, boolean received) {
            super.updateStateOnResponse(response, received);
            boolean outsideDialogs = !JainSipUtils.DIALOG_CREATING_METHODS.contains(response.getMethod())
                    && getSessionCreatingDialog() == null;
            if (!received && outsideDialogs && CHALLENGES.contains(response.getStatus())) {
                setReadyToInvalidate(true);
            }
        }
    }
}
