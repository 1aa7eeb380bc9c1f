package org.tandemswitch.sip.deployment;

import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipSessionsUtil;
import javax.servlet.sip.TimerService;
import org.jboss.as.ee.component.Attachments;
import org.jboss.as.ee.component.FixedInjectionSource;
import org.jboss.as.ee.component.InjectionSource;
import org.jboss.as.ee.component.deployers.EEResourceReferenceProcessor;
import org.jboss.as.ee.component.deployers.EEResourceReferenceProcessorRegistry;
import org.jboss.as.naming.ValueManagedReferenceFactory;
import org.jboss.as.server.deployment.DeploymentPhaseContext;
import org.jboss.as.server.deployment.DeploymentUnit;
import org.jboss.as.server.deployment.DeploymentUnitProcessor;

/** Gives every top-level deployment its {@link SipApplication} and makes {@code @Resource} understand its types. */
public final class SetupProcessor implements DeploymentUnitProcessor {
    @Override
    public void deploy(DeploymentPhaseContext context) {
        DeploymentUnit unit = context.getDeploymentUnit();
        EEResourceReferenceProcessorRegistry registry =
                unit.getAttachment(Attachments.RESOURCE_REFERENCE_PROCESSOR_REGISTRY);
        if (unit.getParent() != null || registry == null) {
            return;
        }
        SipApplication application = new SipApplication();
        unit.putAttachment(SipApplication.KEY, application);
        register(registry, SipFactory.class, application.factory());
        register(registry, SipSessionsUtil.class, application.sessions());
        register(registry, TimerService.class, application.timers());
    }

    @Override
    public void undeploy(DeploymentUnit unit) {
        unit.removeAttachment(SipApplication.KEY);
    }

    private static void register(EEResourceReferenceProcessorRegistry registry, Class<?> type, Object value) {
        InjectionSource source = new FixedInjectionSource(new ValueManagedReferenceFactory(value), value);
        registry.registerResourceReferenceProcessor(new EEResourceReferenceProcessor() {
            @Override
            public String getResourceReferenceType() {
                return type.getName();
            }

            @Override
            public InjectionSource getResourceReferenceBindingSource() {
                return source;
            }
        });
    }
}
