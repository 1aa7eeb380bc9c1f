package org.tandemswitch.sip.deployment;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletContextEvent;
import javax.servlet.sip.SipServletListener;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.annotation.SipApplicationKey;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;
import org.mobicents.servlet.sip.core.SipContextEvent;
import org.mobicents.servlet.sip.core.SipContextEventType;
import org.mobicents.servlet.sip.core.timers.DefaultProxyTimerService;
import org.mobicents.servlet.sip.core.timers.DefaultSipApplicationSessionTimerService;
import org.mobicents.servlet.sip.core.timers.TimerServiceImpl;
import org.mobicents.servlet.sip.message.SipFactoryFacade;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.tandemswitch.sip.application.Datagrams;
import org.tandemswitch.sip.application.HostAddresses;
import org.tandemswitch.sip.application.RefusedCalls;
import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.sip.engine.SipEngine;
import org.tandemswitch.sip.extension.SipLogger;

/** A SIP application as the engine sees it. */
final class ApplicationContext extends AbstractSipContext {
    private final SipEngine engine;
    private final SipDescriptor descriptor;
    private final DeploymentParts parts;
    private final ClassLoader loader;
    private final SetupActions setup;
    private final Map<String, MobicentsSipServlet> servlets = new LinkedHashMap<>();
    private final SipFactory factory;
    private final TimerServiceImpl timers;
    private final DefaultProxyTimerService proxyTimers;
    private final DefaultSipApplicationSessionTimerService sessionTimers;

    ApplicationContext(
            SipEngine engine,
            SipDescriptor descriptor,
            DeploymentParts parts,
            ServletContext servletContext,
            ClassLoader loader) {
        super(descriptor, name(descriptor, servletContext), servletContext, engine.dispatcher());
        this.engine = engine;
        this.descriptor = descriptor;
        this.parts = parts;
        this.loader = loader;
        this.setup = new SetupActions(parts.setupActions(), loader);
        this.factory = new SipFactoryFacade((SipFactoryImpl) engine.dispatcher().getSipFactory(), this);
        this.timers = new TimerServiceImpl(engine.service(), getApplicationName());
        this.proxyTimers = new DefaultProxyTimerService(getApplicationName());
        this.sessionTimers = new DefaultSipApplicationSessionTimerService(getApplicationName());
    }

    private static String name(SipDescriptor descriptor, ServletContext servletContext) {
        return descriptor
                .applicationName()
                .orElseGet(() -> servletContext.getContextPath().replace("/", ""));
    }

    void created(String name, int loadOnStartup, Servlet instance) {
        servlets.put(name, new DeployedServlet(name, loadOnStartup, instance));
    }

    void start() {
        setup.complete();
        proxyTimers.setRemoveOnCancelPolicy(true);
        sessionTimers.setRemoveOnCancelPolicy(true);
        setListeners(new ApplicationListeners(this, parts.components().get()));
        getListeners().loadListeners(descriptor.listeners().toArray(String[]::new), loader);
        descriptor.keyClass().ifPresent(className -> setSipApplicationKeyMethod(keyMethod(className)));
        engine.deploy(this, new AttributeGuidance(getServletContext(), this::getSipManager));
        SipLogger.ROOT.applicationStarted(getApplicationName(), parts.name());
    }

    void stop() {
        engine.undeploy(this);
        timers.stop();
        proxyTimers.shutdownNow();
        sessionTimers.shutdownNow();
        getListeners().clean();
        servlets.clear();
        SipLogger.ROOT.applicationStopped(getApplicationName(), parts.name());
    }

    private Method keyMethod(String className) {
        try {
            return Arrays.stream(Class.forName(className, false, loader).getMethods())
                    .filter(method -> method.isAnnotationPresent(SipApplicationKey.class))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw SipLogger.ROOT.unusableListener(className, e);
        }
    }

    Datagrams datagrams() {
        return engine.datagrams();
    }

    HostAddresses hostAddresses() {
        return engine.hostAddresses();
    }

    WireTap wireTap() {
        return engine.wireTap();
    }

    RefusedCalls refusedCalls() {
        return engine.traffic()::refusedCalls;
    }

    List<SipURI> outboundInterfaces() {
        return engine.dispatcher().getOutboundInterfaces();
    }

    List<String> supportedExtensions() {
        return List.of(engine.dispatcher().getExtensionsSupported());
    }

    List<String> supportedRfcs() {
        return List.of(engine.dispatcher().getRfcSupported());
    }

    @Override
    public void enterSipContext() {
        setup.enter();
    }

    @Override
    public void exitSipContext(ClassLoader previous) {
        setup.exit(previous);
    }

    @Override
    public boolean notifySipContextListeners(SipContextEvent event) {
        if (event.getEventType() == SipContextEventType.SERVLET_INITIALIZED) {
            ClassLoader previous = Thread.currentThread().getContextClassLoader();
            enterSipContext();
            try {
                servlets.values().forEach(servlet -> announce((DeployedServlet) servlet));
            } finally {
                exitSipContext(previous);
            }
        }
        return true;
    }

    private void announce(DeployedServlet servlet) {
        if (servlet.instance() instanceof javax.servlet.sip.SipServlet sipServlet) {
            SipServletContextEvent event = new SipServletContextEvent(getServletContext(), sipServlet);
            for (SipServletListener listener : getListeners().getSipServletsListeners()) {
                listener.servletInitialized(event);
            }
        }
    }

    @Override
    public Map<String, MobicentsSipServlet> getChildrenMap() {
        return servlets;
    }

    @Override
    public @Nullable MobicentsSipServlet findSipServletByName(@Nullable String name) {
        return servlets.get(Optional.ofNullable(name).orElse(""));
    }

    @Override
    public @Nullable MobicentsSipServlet findSipServletByClassName(String className) {
        return servlets.values().stream()
                .filter(servlet -> ((DeployedServlet) servlet)
                        .instance()
                        .getClass()
                        .getName()
                        .equals(className))
                .findFirst()
                .orElse(null);
    }

    @Override
    public SipFactory getSipFactoryFacade() {
        return factory;
    }

    @Override
    public TimerServiceImpl getTimerService() {
        return timers;
    }

    @Override
    public DefaultProxyTimerService getProxyTimerService() {
        return proxyTimers;
    }

    @Override
    public DefaultSipApplicationSessionTimerService getSipApplicationSessionTimerService() {
        return sessionTimers;
    }

    @Override
    public ClassLoader getSipContextClassLoader() {
        return loader;
    }
}
