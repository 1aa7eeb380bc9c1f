package org.tandemswitch.sip.deployment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.function.Supplier;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipSessionsUtil;
import javax.servlet.sip.TimerService;

/** Makes the SIP objects of the deployment injectable by CDI. */
public class SipBeans implements Extension {
    private final SipApplication application;

    SipBeans(SipApplication application) {
        this.application = application;
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        add(event, SipFactory.class, application::factory);
        add(event, SipSessionsUtil.class, application::sessions);
        add(event, TimerService.class, application::timers);
    }

    private static <T> void add(AfterBeanDiscovery event, Class<T> type, Supplier<T> source) {
        event.<T>addBean()
                .id(type.getName())
                .beanClass(SipBeans.class)
                .types(type, Object.class)
                .scope(Dependent.class)
                .createWith(context -> source.get());
    }
}
