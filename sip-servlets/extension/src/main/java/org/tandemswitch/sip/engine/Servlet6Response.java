package org.tandemswitch.sip.engine;

import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.message.SipServletResponseImpl;

/** A SIP response with what Servlet 6 expects of every response. */
final class Servlet6Response extends SipServletResponseImpl {
    Servlet6Response(
            Response response,
            @Nullable SipFactoryImpl factory,
            @Nullable Transaction transaction,
            @Nullable MobicentsSipSession session,
            @Nullable Dialog dialog,
            boolean received,
            boolean retransmission) {
        super(response, factory, transaction, session, dialog, received, retransmission);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, FieldText.oneLine(value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, FieldText.oneLine(value));
    }

    @Override
    public void setContentType(String type) {
        super.setContentType(FieldText.oneLine(type));
    }

    @Override
    public void setContentLengthLong(long length) {
        setContentLength(Math.toIntExact(length));
    }
}
