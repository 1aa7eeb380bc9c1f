package org.tandemswitch.sip.extension;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.OperationStepHandler;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.SimpleOperationDefinitionBuilder;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.tandemswitch.sip.engine.SipEngine;

/** The operation {@code list-sessions}: which SIP sessions are alive longer than they should be. */
final class ListSessions implements OperationStepHandler {
    private static final int LIMIT = 1000;
    private static final SimpleAttributeDefinition OLDER_THAN = SimpleAttributeDefinitionBuilder.create(
                    "older-than", ModelType.INT, true)
            .setDefaultValue(ModelNode.ZERO)
            .setMeasurementUnit(MeasurementUnit.SECONDS)
            .build();
    private static final OperationDefinition DEFINITION = new SimpleOperationDefinitionBuilder(
                    "list-sessions", SipSubsystem.DESCRIPTIONS)
            .addParameter(OLDER_THAN)
            .setReplyType(ModelType.LIST)
            .setReplyValueType(ModelType.STRING)
            .setReadOnly()
            .setRuntimeOnly()
            .build();

    private final Supplier<SipEngine> engine;

    private ListSessions(Supplier<SipEngine> engine) {
        this.engine = engine;
    }

    static void register(ManagementResourceRegistration registration, Supplier<SipEngine> engine) {
        registration.registerOperationHandler(DEFINITION, new ListSessions(engine));
    }

    @Override
    public void execute(OperationContext context, ModelNode operation) throws OperationFailedException {
        int seconds = OLDER_THAN.resolveModelAttribute(context, operation).asInt();
        ModelNode result = context.getResult().setEmptyList();
        engine.get().sessions(Duration.ofSeconds(seconds), LIMIT).forEach(result::add);
    }
}
