package org.tandemswitch.sip.engine;

import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.MobicentsSipFactory;
import org.mobicents.servlet.sip.core.MobicentsSipServletMessageFactory;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletRequest;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletResponse;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;

/** Makes messages that carry the Servlet 6 methods the engine does not know. Loaded by name. */
public final class MessageFactory implements MobicentsSipServletMessageFactory {
    private @Nullable MobicentsSipFactory factory;

    @Override
    public MobicentsSipServletRequest createSipServletRequest(
            Request request,
            @Nullable MobicentsSipSession session,
            @Nullable Transaction transaction,
            @Nullable Dialog dialog,
            boolean createDialog) {
        return new Servlet6Request(request, (SipFactoryImpl) factory, session, transaction, dialog, createDialog);
    }

    @Override
    public MobicentsSipServletResponse createSipServletResponse(
            Response response,
            @Nullable Transaction transaction,
            @Nullable MobicentsSipSession session,
            @Nullable Dialog dialog,
            boolean received,
            boolean retransmission) {
        return new Servlet6Response(
                response, (SipFactoryImpl) factory, transaction, session, dialog, received, retransmission);
    }

    @Override
    public @Nullable MobicentsSipFactory getMobicentsSipFactory() {
        return factory;
    }

    @Override
    public void setMobicentsSipFactory(MobicentsSipFactory value) {
        factory = value;
    }
}
