package org.tandemswitch.sip.deployment;

import java.util.EventListener;
import java.util.Optional;
import org.jboss.as.ee.component.ComponentRegistry;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.session.SipListenersHolder;
import org.tandemswitch.sip.extension.SipLogger;

/** The listeners of an application: a servlet when it listens itself, otherwise a component the server injects. */
final class ApplicationListeners extends SipListenersHolder {
    private final ComponentRegistry components;

    ApplicationListeners(SipContext context, ComponentRegistry components) {
        super(context);
        this.components = components;
    }

    @Override
    public boolean loadListeners(String[] classNames, ClassLoader loader) {
        for (String className : classNames) {
            addListenerToBunch(servlet(className).orElseGet(() -> component(className, loader)));
        }
        return true;
    }

    private Optional<EventListener> servlet(String className) {
        return Optional.ofNullable(sipContext.findSipServletByClassName(className))
                .map(DeployedServlet.class::cast)
                .map(servlet -> (EventListener) servlet.instance());
    }

    private EventListener component(String className, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            return (EventListener)
                    components.createInstanceFactory(type).getReference().getInstance();
        } catch (ClassNotFoundException | ClassCastException e) {
            throw SipLogger.ROOT.unusableListener(className, e);
        }
    }
}
