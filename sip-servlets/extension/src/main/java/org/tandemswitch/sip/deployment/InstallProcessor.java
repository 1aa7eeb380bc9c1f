package org.tandemswitch.sip.deployment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.as.controller.capability.CapabilityServiceSupport;
import org.jboss.as.ee.component.Attachments;
import org.jboss.as.server.deployment.DeploymentPhaseContext;
import org.jboss.as.server.deployment.DeploymentUnit;
import org.jboss.as.server.deployment.DeploymentUnitProcessor;
import org.jboss.as.server.deployment.SetupAction;
import org.jboss.as.web.common.WarMetaData;
import org.jboss.as.weld.WeldCapability;
import org.jboss.msc.service.ServiceName;
import org.tandemswitch.sip.engine.SipEngine;
import org.wildfly.extension.undertow.deployment.UndertowAttachments;

/** Hooks a WAR with SIP servlets into its web context and lets it wait for the engine. */
public final class InstallProcessor implements DeploymentUnitProcessor {
    private final ServiceName engineService;
    private final Supplier<SipEngine> engine;

    public InstallProcessor(ServiceName engineService, Supplier<SipEngine> engine) {
        this.engineService = engineService;
        this.engine = engine;
    }

    @Override
    public void deploy(DeploymentPhaseContext context) {
        DeploymentUnit unit = context.getDeploymentUnit();
        if (unit.getParent() == null) {
            registerBeans(unit);
        }
        SipDescriptor descriptor = unit.getAttachment(DescriptorProcessor.KEY);
        if (descriptor != null) {
            install(unit, descriptor);
        }
    }

    private void install(DeploymentUnit unit, SipDescriptor descriptor) {
        DeploymentUnit top = unit.getParent() == null ? unit : unit.getParent();
        SipApplication application = top.getAttachment(SipApplication.KEY);
        unit.getAttachment(WarMetaData.ATTACHMENT_KEY).addAdditionalDependency(engineService);
        unit.addToAttachmentList(
                UndertowAttachments.UNDERTOW_SERVLET_EXTENSIONS,
                new SipWebExtension(engine, descriptor, application, parts(unit)));
    }

    private static DeploymentParts parts(DeploymentUnit unit) {
        List<SetupAction> actions = unit.getAttachmentList(Attachments.WEB_SETUP_ACTIONS);
        return new DeploymentParts(unit.getName(), actions, () -> unit.getAttachment(Attachments.COMPONENT_REGISTRY));
    }

    private static void registerBeans(DeploymentUnit unit) {
        CapabilityServiceSupport capabilities =
                unit.getAttachment(org.jboss.as.server.deployment.Attachments.CAPABILITY_SERVICE_SUPPORT);
        Optional<WeldCapability> weld =
                capabilities.getOptionalCapabilityRuntimeAPI("org.wildfly.weld", WeldCapability.class);
        weld.filter(capability -> capability.isPartOfWeldDeployment(unit))
                .ifPresent(capability -> capability.registerExtensionInstance(
                        new SipBeans(unit.getAttachment(SipApplication.KEY)), unit));
    }
}
