package org.tandemswitch.sip.deployment;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.SipListeners;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.descriptor.MobicentsSipServletMapping;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletRequest;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletResponse;
import org.mobicents.servlet.sip.core.security.MobicentsSipLoginConfig;
import org.mobicents.servlet.sip.core.security.SipDigestAuthenticator;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSessionsUtil;
import org.mobicents.servlet.sip.core.session.SipSessionsUtilImpl;
import org.mobicents.servlet.sip.ruby.SipRubyController;

/**
 * The passive part of a SIP context: its properties as the engine reads and writes them, and the abilities this container
 * does not have (replication, its own security, Ruby, locking of sessions - calls are kept in order by their lane).
 */
abstract class AbstractSipContext implements SipContext {
    private final ServletContext servletContext;
    private final SipApplicationDispatcher dispatcher;
    private final Sessions sessions = new Sessions();
    private final MobicentsSipSessionsUtil sessionsUtil = new SipSessionsUtilImpl(this);
    private final List<MobicentsSipServletMapping> mappings;
    private String applicationName;
    private String description = "";
    private String largeIcon = "";
    private String smallIcon = "";
    private @Nullable String mainServlet;
    private @Nullable SipListeners listeners;
    private @Nullable Method keyMethod;
    private int proxyTimeout = 180;
    private int sessionTimeout;
    private ConcurrencyControlMode concurrency = ConcurrencyControlMode.None;

    AbstractSipContext(
            SipDescriptor descriptor,
            String applicationName,
            ServletContext servletContext,
            SipApplicationDispatcher dispatcher) {
        this.applicationName = applicationName;
        this.servletContext = servletContext;
        this.dispatcher = dispatcher;
        this.mainServlet = descriptor.effectiveMainServlet().orElse(null);
        this.sessionTimeout = descriptor.sessionTimeout().orElse(0);
        this.mappings = descriptor.mappings().stream()
                .<MobicentsSipServletMapping>map(ServletRule::new)
                .collect(Collectors.toList());
        sessions.setContainer(this);
        sessions.setMobicentsSipFactory(dispatcher.getSipFactory());
    }

    @Override
    public String getApplicationName() {
        return applicationName;
    }

    @Override
    public void setApplicationName(String value) {
        applicationName = value;
    }

    @Override
    public @Nullable String getApplicationNameHashed() {
        return dispatcher.getHashFromApplicationName(applicationName);
    }

    @Override
    public ServletContext getServletContext() {
        return servletContext;
    }

    @Override
    public String getPath() {
        return servletContext.getContextPath();
    }

    @Override
    public SipApplicationDispatcher getSipApplicationDispatcher() {
        return dispatcher;
    }

    @Override
    public SipManager getSipManager() {
        return sessions;
    }

    @Override
    public MobicentsSipSessionsUtil getSipSessionsUtil() {
        return sessionsUtil;
    }

    @Override
    public boolean isMainServlet() {
        return mainServlet != null;
    }

    @Override
    public @Nullable String getMainServlet() {
        return mainServlet;
    }

    @Override
    public void setMainServlet(String value) {
        mainServlet = value;
    }

    @Override
    public @Nullable String getServletHandler() {
        return mainServlet;
    }

    @Override
    public void setServletHandler(String value) {
        mainServlet = value;
    }

    @Override
    public List<MobicentsSipServletMapping> findSipServletMappings() {
        return mappings;
    }

    @Override
    public @Nullable MobicentsSipServletMapping findSipServletMappings(SipServletRequest request) {
        return mappings.stream()
                .filter(mapping -> mapping.getMatchingRule().matches(request))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void addSipServletMapping(MobicentsSipServletMapping mapping) {
        mappings.add(mapping);
    }

    @Override
    public void removeSipServletMapping(MobicentsSipServletMapping mapping) {
        mappings.remove(mapping);
    }

    @Override
    public SipListeners getListeners() {
        if (listeners == null) {
            throw new IllegalStateException("The application is not complete");
        }
        return listeners;
    }

    @Override
    public void setListeners(SipListeners value) {
        listeners = value;
    }

    @Override
    public void addSipApplicationListener(String className) {
        throw new UnsupportedOperationException("Listeners are declared, not added");
    }

    @Override
    public void removeSipApplicationListener(String className) {
        throw new UnsupportedOperationException("Listeners are declared, not removed");
    }

    @Override
    public String[] findSipApplicationListeners() {
        return new String[0];
    }

    @Override
    public @Nullable Method getSipApplicationKeyMethod() {
        return keyMethod;
    }

    @Override
    public void setSipApplicationKeyMethod(Method value) {
        keyMethod = value;
    }

    @Override
    public int getProxyTimeout() {
        return proxyTimeout;
    }

    @Override
    public void setProxyTimeout(int seconds) {
        proxyTimeout = seconds;
    }

    @Override
    public int getSipApplicationSessionTimeout() {
        return sessionTimeout;
    }

    @Override
    public void setSipApplicationSessionTimeout(int minutes) {
        sessionTimeout = minutes;
    }

    @Override
    public ConcurrencyControlMode getConcurrencyControlMode() {
        return concurrency;
    }

    @Override
    public void setConcurrencyControlMode(ConcurrencyControlMode mode) {
        concurrency = mode;
    }

    @Override
    public void enterSipApp(
            @Nullable MobicentsSipApplicationSession applicationSession,
            @Nullable MobicentsSipSession session,
            boolean checkThread,
            boolean containerManaged) {}

    @Override
    public void exitSipApp(
            @Nullable MobicentsSipApplicationSession applicationSession, @Nullable MobicentsSipSession session) {}

    @Override
    public boolean enterSipAppHa(boolean startCacheActivity) {
        return false;
    }

    @Override
    public void exitSipAppHa(
            @Nullable MobicentsSipServletRequest request,
            @Nullable MobicentsSipServletResponse response,
            boolean batchStarted) {}

    @Override
    public boolean hasDistributableManager() {
        return false;
    }

    @Override
    public boolean isPackageProtectionEnabled() {
        return false;
    }

    @Override
    public boolean authorize(MobicentsSipServletRequest request) {
        return true;
    }

    @Override
    public @Nullable SipDigestAuthenticator getDigestAuthenticator() {
        return null;
    }

    @Override
    public @Nullable MobicentsSipLoginConfig getSipLoginConfig() {
        return null;
    }

    @Override
    public void setSipLoginConfig(MobicentsSipLoginConfig config) {
        throw new UnsupportedOperationException("SIP security is the application's");
    }

    @Override
    public @Nullable SipRubyController getSipRubyController() {
        return null;
    }

    @Override
    public void setSipRubyController(SipRubyController controller) {
        throw new UnsupportedOperationException("No Ruby");
    }

    @Override
    public void stopGracefully(long timeToWait) {
        throw new UnsupportedOperationException("The server stops applications");
    }

    @Override
    public boolean isStoppingGracefully() {
        return false;
    }

    @Override
    public String getEngineName() {
        return "tandem";
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void setDescription(String value) {
        description = value;
    }

    @Override
    public String getLargeIcon() {
        return largeIcon;
    }

    @Override
    public void setLargeIcon(String value) {
        largeIcon = value;
    }

    @Override
    public String getSmallIcon() {
        return smallIcon;
    }

    @Override
    public void setSmallIcon(String value) {
        smallIcon = value;
    }
}
