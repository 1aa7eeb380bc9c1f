package org.tandemswitch.sip.deployment;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.InstanceFactory;
import io.undertow.servlet.api.InstanceHandle;
import io.undertow.servlet.api.ListenerInfo;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.EventListener;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.sip.SipServlet;
import org.tandemswitch.sip.application.Datagrams;
import org.tandemswitch.sip.application.HostAddresses;
import org.tandemswitch.sip.application.RefusedCalls;
import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.sip.engine.SipEngine;

/**
 * Ties the SIP application to the web context of its WAR. The instances of SIP servlets are seen when they are made, since
 * the web container hands them out only after everything has started; the application starts after the last of them.
 */
final class SipWebExtension implements ServletExtension {
    private static final String STARTER = "org.tandemswitch.sip.starter";

    private final Supplier<SipEngine> engine;
    private final SipDescriptor descriptor;
    private final SipApplication application;
    private final DeploymentParts parts;

    SipWebExtension(
            Supplier<SipEngine> engine, SipDescriptor descriptor, SipApplication application, DeploymentParts parts) {
        this.engine = engine;
        this.descriptor = descriptor;
        this.application = application;
        this.parts = parts;
    }

    @Override
    public void handleDeployment(DeploymentInfo web, ServletContext servletContext) {
        SipEngine running = engine.get();
        ApplicationContext context =
                new ApplicationContext(running, descriptor, parts, servletContext, web.getClassLoader());
        for (SipDescriptor.Servlet servlet : descriptor.servlets()) {
            Optional.ofNullable(web.getServlets().get(servlet.name())).ifPresent(info -> watch(info, context));
        }
        Starter starter = new Starter(context);
        web.addServlet(new ServletInfo(STARTER, Starter.class, new ImmediateInstanceFactory<>(starter))
                .setLoadOnStartup(Integer.MAX_VALUE));
        web.addListener(new ListenerInfo(
                Ender.class, new ImmediateInstanceFactory<EventListener>(new Ender(context, starter))));
        publish(context, servletContext);
        application.started(context);
    }

    private static void watch(ServletInfo servlet, ApplicationContext context) {
        servlet.setInstanceFactory(watched(servlet, servlet.getInstanceFactory(), context));
    }

    private static <T extends Servlet> InstanceFactory<T> watched(
            ServletInfo servlet, InstanceFactory<T> factory, ApplicationContext context) {
        return () -> {
            InstanceHandle<T> handle = factory.createInstance();
            context.created(servlet.getName(), servlet.getLoadOnStartup(), handle.getInstance());
            return handle;
        };
    }

    private static void publish(ApplicationContext context, ServletContext attributes) {
        attributes.setAttribute(Datagrams.ATTRIBUTE, context.datagrams());
        attributes.setAttribute(HostAddresses.ATTRIBUTE, context.hostAddresses());
        attributes.setAttribute(WireTap.ATTRIBUTE, context.wireTap());
        attributes.setAttribute(RefusedCalls.ATTRIBUTE, context.refusedCalls());
        attributes.setAttribute(SipServlet.SIP_FACTORY, context.getSipFactoryFacade());
        attributes.setAttribute(SipServlet.SIP_SESSIONS_UTIL, context.getSipSessionsUtil());
        attributes.setAttribute(SipServlet.TIMER_SERVICE, context.getTimerService());
        attributes.setAttribute(SipServlet.OUTBOUND_INTERFACES, context.outboundInterfaces());
        attributes.setAttribute(SipServlet.SUPPORTED, context.supportedExtensions());
        attributes.setAttribute(SipServlet.SUPPORTED_RFCs, context.supportedRfcs());
    }

    /** Loaded after the SIP servlets. */
    private static final class Starter extends GenericServlet {
        private static final long serialVersionUID = 1L;

        private final transient ApplicationContext context;
        private boolean started;

        Starter(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public void init() {
            context.start();
            started = true;
        }

        boolean hasStarted() {
            return started;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) {
            throw new UnsupportedOperationException("Has no mapping");
        }
    }

    /** Hears of the end when the SIP servlets are destroyed: until then they may still end their calls. */
    private final class Ender implements ServletContextListener {
        private final ApplicationContext context;
        private final Starter starter;

        Ender(ApplicationContext context, Starter starter) {
            this.context = context;
            this.starter = starter;
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            if (starter.hasStarted()) {
                application.stopped();
                context.stop();
            }
        }
    }
}
