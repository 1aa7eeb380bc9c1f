package org.tandemswitch.sip.extension;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.SubsystemRegistration;
import org.jboss.as.controller.SubsystemResourceRegistration;
import org.jboss.as.controller.capability.RuntimeCapability;
import org.jboss.as.controller.descriptions.ParentResourceDescriptionResolver;
import org.jboss.as.controller.descriptions.SubsystemResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.as.server.DeploymentProcessorTarget;
import org.jboss.as.server.deployment.Phase;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.deployment.DescriptorProcessor;
import org.tandemswitch.sip.deployment.InstallProcessor;
import org.tandemswitch.sip.deployment.ModuleProcessor;
import org.tandemswitch.sip.deployment.SetupProcessor;
import org.tandemswitch.sip.engine.EngineSettings;
import org.tandemswitch.sip.engine.SipEngine;
import org.wildfly.subsystem.resource.ManagementResourceRegistrar;
import org.wildfly.subsystem.resource.ManagementResourceRegistrationContext;
import org.wildfly.subsystem.resource.ResourceDescriptor;
import org.wildfly.subsystem.resource.SubsystemResourceDefinitionRegistrar;
import org.wildfly.subsystem.resource.executor.MetricOperationStepHandler;
import org.wildfly.subsystem.resource.operation.ResourceOperationRuntimeHandler;
import org.wildfly.subsystem.service.ResourceServiceConfigurator;
import org.wildfly.subsystem.service.ResourceServiceInstaller;
import org.wildfly.subsystem.service.ServiceDependency;
import org.wildfly.subsystem.service.capability.CapabilityServiceInstaller;

/** The resource {@code /subsystem=sip}: starts and stops the engine. */
final class SipSubsystem implements SubsystemResourceDefinitionRegistrar, ResourceServiceConfigurator {
    static final SubsystemResourceRegistration REGISTRATION = SubsystemResourceRegistration.of(SipExtension.SUBSYSTEM);
    static final ParentResourceDescriptionResolver DESCRIPTIONS =
            new SubsystemResourceDescriptionResolver(SipExtension.SUBSYSTEM, SipSubsystem.class);
    static final RuntimeCapability<Void> ENGINE = RuntimeCapability.Builder.of("org.tandemswitch.sip", SipEngine.class)
            .build();

    private final AtomicReference<@Nullable SipEngine> running = new AtomicReference<>();

    @Override
    public ManagementResourceRegistration register(
            SubsystemRegistration parent, ManagementResourceRegistrationContext context) {
        ManagementResourceRegistration registration = parent.registerSubsystemModel(
                ResourceDefinition.builder(REGISTRATION, DESCRIPTIONS).build());
        ManagementResourceRegistrar.of(ResourceDescriptor.builder(DESCRIPTIONS)
                        .addAttributes(SipAttributes.ALL)
                        .addCapability(ENGINE)
                        .withRuntimeHandler(ResourceOperationRuntimeHandler.configureService(this))
                        .withDeploymentChainContributor(this::addProcessors)
                        .build())
                .register(registration);
        if (context.isRuntimeOnlyRegistrationValid()) {
            new MetricOperationStepHandler<SipEngine>(
                            (operation, metric) -> running.get() == null ? null : metric.execute(running.get()),
                            SipMetric.class)
                    .register(registration);
            SipTable.register(registration, running::get);
            ListSessions.register(registration, this::engine);
        }
        new SipConnectorResource().register(registration, context);
        return registration;
    }

    private void addProcessors(DeploymentProcessorTarget target) {
        target.addDeploymentProcessor(
                SipExtension.SUBSYSTEM,
                Phase.STRUCTURE,
                Phase.STRUCTURE_EE_RESOURCE_INJECTION_REGISTRY + 0x10,
                new SetupProcessor());
        target.addDeploymentProcessor(
                SipExtension.SUBSYSTEM, Phase.PARSE, Phase.PARSE_WEB_MERGE_METADATA + 4, new DescriptorProcessor());
        target.addDeploymentProcessor(
                SipExtension.SUBSYSTEM, Phase.DEPENDENCIES, Phase.DEPENDENCIES_WAR_MODULE + 1, new ModuleProcessor());
        target.addDeploymentProcessor(
                SipExtension.SUBSYSTEM,
                Phase.POST_MODULE,
                Phase.POST_MODULE_MICROMETER + 1,
                new InstallProcessor(ENGINE.getCapabilityServiceName(), this::engine));
    }

    private SipEngine engine() {
        SipEngine engine = running.get();
        if (engine == null) {
            throw new IllegalStateException("The SIP engine is not running");
        }
        return engine;
    }

    @Override
    public ResourceServiceInstaller configure(OperationContext context, ModelNode model)
            throws OperationFailedException {
        EngineSettings settings = SipAttributes.settings(context, model);
        ServiceDependency<SuspendableActivityRegistry> activities =
                ServiceDependency.on(SuspendableActivityRegistry.SERVICE_DESCRIPTOR);
        Supplier<EngineLife> life = () -> new EngineLife(settings, activities.get());
        return CapabilityServiceInstaller.builder(ENGINE, EngineLife::engine, life)
                .requires(List.of(activities))
                .withCaptor(running::set)
                .onStop(EngineLife::end)
                .blocking()
                .asActive()
                .build();
    }
}
