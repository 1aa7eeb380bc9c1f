package org.tandemswitch.sip.deployment;

import jakarta.servlet.http.HttpSession;
import javax.sip.Transaction;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.MobicentsSipFactory;
import org.mobicents.servlet.sip.core.SipManager;
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

    @Override
    public @Nullable Object findSession(String id) {
        return null;
    }

    @Override
    public @Nullable MobicentsSipApplicationSession findSipApplicationSession(HttpSession session) {
        return null;
    }

    /** The engine ends transactions of sessions it has already let go of; that is no error. */
    private static final class TolerantSession extends SipSessionImpl {
        TolerantSession(SipSessionKey key, SipFactoryImpl factory, MobicentsSipApplicationSession applicationSession) {
            super(key, factory, applicationSession);
        }

        @Override
        public void removeOngoingTransaction(Transaction transaction) {
            if (isValidInternal()) {
                super.removeOngoingTransaction(transaction);
            }
        }
    }
}
