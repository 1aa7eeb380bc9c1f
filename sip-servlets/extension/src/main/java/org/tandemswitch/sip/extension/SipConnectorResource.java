package org.tandemswitch.sip.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.RequirementServiceBuilder;
import org.jboss.as.controller.ResourceDefinition;
import org.jboss.as.controller.ResourceRegistration;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.capability.RuntimeCapability;
import org.jboss.as.controller.descriptions.ResourceDescriptionResolver;
import org.jboss.as.controller.operations.validation.EnumValidator;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.as.network.SocketBinding;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.tandemswitch.sip.engine.SipEngine;
import org.tandemswitch.sip.transport.TlsContexts;
import org.tandemswitch.sip.transport.Transport;
import org.wildfly.service.descriptor.UnaryServiceDescriptor;
import org.wildfly.subsystem.resource.ChildResourceDefinitionRegistrar;
import org.wildfly.subsystem.resource.ManagementResourceRegistrar;
import org.wildfly.subsystem.resource.ManagementResourceRegistrationContext;
import org.wildfly.subsystem.resource.ResourceDescriptor;
import org.wildfly.subsystem.resource.capability.CapabilityReference;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;
import org.wildfly.subsystem.resource.operation.ResourceOperationRuntimeHandler;
import org.wildfly.subsystem.service.ResourceServiceConfigurator;
import org.wildfly.subsystem.service.ResourceServiceInstaller;
import org.wildfly.subsystem.service.ServiceDependency;
import org.wildfly.subsystem.service.capability.CapabilityServiceInstaller;

/** The resource {@code /subsystem=sip/connector=*}: one socket the engine listens on. */
final class SipConnectorResource implements ChildResourceDefinitionRegistrar, ResourceServiceConfigurator {
    static final ResourceRegistration REGISTRATION = ResourceRegistration.of(PathElement.pathElement("connector"));

    private static final UnaryServiceDescriptor<SSLContext> SSL_CONTEXT_SERVICE =
            UnaryServiceDescriptor.of("org.wildfly.security.ssl-context", SSLContext.class);

    private static final RuntimeCapability<Void> CONNECTOR = RuntimeCapability.Builder.of(
                    "org.tandemswitch.sip.connector", true, OpenConnector.class)
            .build();

    static final CapabilityReferenceAttributeDefinition<SocketBinding> SOCKET_BINDING =
            new CapabilityReferenceAttributeDefinition.Builder<>(
                            "socket-binding",
                            CapabilityReference.builder(CONNECTOR, SocketBinding.SERVICE_DESCRIPTOR)
                                    .build())
                    .setRequired(true)
                    .setRestartAllServices()
                    .build();

    static final SimpleAttributeDefinition TRANSPORT = SimpleAttributeDefinitionBuilder.create(
                    "transport", ModelType.STRING, true)
            .setDefaultValue(new ModelNode(Transport.UDP.name()))
            .setValidator(EnumValidator.create(Transport.class))
            .setAllowExpression(true)
            .setRestartAllServices()
            .build();

    static final CapabilityReferenceAttributeDefinition<SSLContext> SSL_CONTEXT =
            new CapabilityReferenceAttributeDefinition.Builder<>(
                            "ssl-context",
                            CapabilityReference.builder(CONNECTOR, SSL_CONTEXT_SERVICE)
                                    .build())
                    .setRequired(false)
                    .setRestartAllServices()
                    .build();

    static final CapabilityReferenceAttributeDefinition<SSLContext> CLIENT_SSL_CONTEXT =
            new CapabilityReferenceAttributeDefinition.Builder<>(
                            "client-ssl-context",
                            CapabilityReference.builder(CONNECTOR, SSL_CONTEXT_SERVICE)
                                    .build())
                    .setRequired(false)
                    .setRequires("ssl-context")
                    .setRestartAllServices()
                    .build();

    static final List<AttributeDefinition> ATTRIBUTES =
            List.of(SOCKET_BINDING, TRANSPORT, SSL_CONTEXT, CLIENT_SSL_CONTEXT);

    @Override
    public ManagementResourceRegistration register(
            ManagementResourceRegistration parent, ManagementResourceRegistrationContext context) {
        ResourceDescriptionResolver descriptions =
                SipSubsystem.DESCRIPTIONS.createChildResolver(REGISTRATION.getPathElement());
        ManagementResourceRegistration registration = parent.registerSubModel(
                ResourceDefinition.builder(REGISTRATION, descriptions).build());
        ManagementResourceRegistrar.of(ResourceDescriptor.builder(descriptions)
                        .addAttributes(ATTRIBUTES)
                        .addCapability(CONNECTOR)
                        .withRuntimeHandler(ResourceOperationRuntimeHandler.configureService(this))
                        .build())
                .register(registration);
        return registration;
    }

    @Override
    public ResourceServiceInstaller configure(OperationContext context, ModelNode model)
            throws OperationFailedException {
        String name = context.getCurrentAddressValue();
        Transport transport = Transport.valueOf(
                TRANSPORT.resolveModelAttribute(context, model).asString());
        boolean secured = model.hasDefined(SSL_CONTEXT.getName());
        if (secured != (transport == Transport.TLS)) {
            throw new OperationFailedException(SipLogger.ROOT.contextBelongsToTls());
        }
        ServiceDependency<SipEngine> engine = ServiceDependency.on(SipSubsystem.ENGINE.getName(), SipEngine.class);
        ServiceDependency<SocketBinding> binding = SOCKET_BINDING.resolve(context, model);
        ServiceDependency<SSLContext> sslContext = SSL_CONTEXT.resolve(context, model);
        boolean dials = model.hasDefined(CLIENT_SSL_CONTEXT.getName());
        ServiceDependency<SSLContext> clientContext = CLIENT_SSL_CONTEXT.resolve(context, model);
        List<Consumer<RequirementServiceBuilder<?>>> needed = new ArrayList<>(List.of(engine, binding));
        if (secured) {
            needed.add(sslContext);
        }
        if (dials) {
            needed.add(clientContext);
        }
        return CapabilityServiceInstaller.builder(
                        CONNECTOR,
                        () -> OpenConnector.open(
                                name,
                                engine.get(),
                                transport,
                                binding.get(),
                                secured
                                        ? Optional.of(new TlsContexts(
                                                sslContext.get(), dials ? clientContext.get() : sslContext.get()))
                                        : Optional.empty()))
                .requires(needed)
                .onStop(OpenConnector::close)
                .blocking()
                .asActive()
                .build();
    }
}
