package org.tandemswitch.sip.deployment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipSessionsUtil;
import javax.servlet.sip.TimerService;
import org.jboss.as.server.deployment.AttachmentKey;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.SipContext;

/**
 * What can be injected into any part of a deployment before its SIP application has started: fronts that find the running
 * application at the time of the call. One for each top-level deployment.
 */
final class SipApplication {
    static final AttachmentKey<SipApplication> KEY = AttachmentKey.create(SipApplication.class);

    private final SipFactory factory = front(SipFactory.class, SipContext::getSipFactoryFacade);
    private final SipSessionsUtil sessions = front(SipSessionsUtil.class, SipContext::getSipSessionsUtil);
    private final TimerService timers = front(TimerService.class, SipContext::getTimerService);
    private volatile @Nullable SipContext context;

    SipFactory factory() {
        return factory;
    }

    SipSessionsUtil sessions() {
        return sessions;
    }

    TimerService timers() {
        return timers;
    }

    void started(SipContext running) {
        context = running;
    }

    void stopped() {
        context = null;
    }

    private <T> T front(Class<T> type, Function<SipContext, T> target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(this, arguments);
                    }
                    try {
                        return method.invoke(target.apply(running()), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private SipContext running() {
        SipContext running = context;
        if (running == null) {
            throw new IllegalStateException("The SIP application of this deployment is not running");
        }
        return running;
    }
}
