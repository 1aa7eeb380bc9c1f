package org.tandemswitch.sip.engine;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.Map;
import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.message.SipServletRequestImpl;

/** A SIP request with what Servlet 6 expects of every request. */
final class Servlet6Request extends SipServletRequestImpl {
    Servlet6Request(
            Request request,
            @Nullable SipFactoryImpl factory,
            @Nullable MobicentsSipSession session,
            @Nullable Transaction transaction,
            @Nullable Dialog dialog,
            boolean createDialog) {
        super(request, factory, session, transaction, dialog, createDialog);
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
    public ServletContext getServletContext() {
        return ((MobicentsSipApplicationSession) getSipSession().getSipApplicationSession())
                .getSipContext()
                .getServletContext();
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public String getRequestId() {
        return getTransaction().getBranchId();
    }

    @Override
    public String getProtocolRequestId() {
        return getCallId();
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw notHttp();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        throw notHttp();
    }

    @Override
    public AsyncContext getAsyncContext() {
        throw notHttp();
    }

    @Override
    public ServletConnection getServletConnection() {
        throw notHttp();
    }

    private static IllegalStateException notHttp() {
        return new IllegalStateException("A SIP request is answered whenever the application likes");
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
