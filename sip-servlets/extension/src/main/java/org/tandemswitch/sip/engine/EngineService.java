package org.tandemswitch.sip.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sip.SipStack;
import org.jspecify.annotations.Nullable;
import org.mobicents.ha.javax.sip.ReplicationStrategy;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.SipService;
import org.mobicents.servlet.sip.core.message.OutboundProxy;

/** What the engine asks its surroundings for. */
final class EngineService implements SipService {
    private final Supplier<List<SipConnector>> connectors;
    private String messageFactory = MessageFactory.class.getName();
    private @Nullable SipApplicationDispatcher dispatcher;
    private @Nullable SipStack stack;

    EngineService(Supplier<List<SipConnector>> connectors) {
        this.connectors = connectors;
    }

    void bind(SipApplicationDispatcher newDispatcher, SipStack newStack) {
        dispatcher = newDispatcher;
        stack = newStack;
    }

    @Override
    public @Nullable SipApplicationDispatcher getSipApplicationDispatcher() {
        return dispatcher;
    }

    @Override
    public void setSipApplicationDispatcher(SipApplicationDispatcher value) {
        dispatcher = value;
    }

    @Override
    public @Nullable SipStack getSipStack() {
        return stack;
    }

    @Override
    public @Nullable SipConnector findSipConnector(String transport) {
        return connectors.get().stream()
                .filter(connector -> connector.getTransport().equals(transport.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public SipConnector[] findSipConnectors() {
        return connectors.get().toArray(SipConnector[]::new);
    }

    /**
     * One, because what it does must stay in order: that a transaction has timed out comes before its end, which lets go of
     * the session that the timeout is told to.
     */
    @Override
    public int getDispatcherThreadPoolSize() {
        return 1;
    }

    @Override
    public String getMobicentsSipServletMessageFactoryClassName() {
        return messageFactory;
    }

    @Override
    public void setMobicentsSipServletMessageFactoryClassName(String className) {
        messageFactory = className;
    }

    @Override
    public ReplicationStrategy getReplicationStrategy() {
        return ReplicationStrategy.ConfirmedDialog;
    }

    @Override
    public @Nullable OutboundProxy getOutboundProxy() {
        return null;
    }

    @Override
    public @Nullable String getJvmRoute() {
        return null;
    }

    @Override
    public @Nullable String getDnsResolverClass() {
        return null;
    }

    @Override
    public int getDnsTimeout() {
        return 0;
    }

    @Override
    public boolean isHttpFollowsSip() {
        return false;
    }

    @Override
    public int getCanceledTimerTasksPurgePeriod() {
        return 0;
    }

    @Override
    public boolean isDialogPendingRequestChecking() {
        return false;
    }

    @Override
    public boolean isMd5ContactUserPart() {
        return false;
    }

    @Override
    public int getTagHashMaxLength() {
        return -1;
    }

    @Override
    public int getCallIdMaxLength() {
        return -1;
    }

    @Override
    public String getProxyTimerServiceImplementationType() {
        return "Default";
    }

    @Override
    public String getSasTimerServiceImplementationType() {
        return "Default";
    }

    @Override
    public void stopGracefully(long timeToWait) {
        throw new UnsupportedOperationException("The server stops the engine");
    }
}
