package org.tandemswitch.sip.extension;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.controller.operations.validation.IntRangeValidator;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.tandemswitch.sip.engine.EngineSettings;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.OverloadRules;

/** The attributes of {@code /subsystem=sip}. */
final class SipAttributes {
    static final SimpleAttributeDefinition LANES = number("lanes", 8, 1, 256, MeasurementUnit.NONE);
    static final SimpleAttributeDefinition QUEUE_CAPACITY =
            number("queue-capacity", 4096, 16, 1_000_000, MeasurementUnit.NONE);
    static final SimpleAttributeDefinition MAX_MESSAGE_SIZE =
            number("max-message-size", 8192, 1300, 65_507, MeasurementUnit.BYTES);
    static final SimpleAttributeDefinition SOURCE_PACKET_RATE =
            number("source-packet-rate", 20_000, 0, Integer.MAX_VALUE, MeasurementUnit.PER_SECOND);
    static final SimpleAttributeDefinition MAX_SERVER_TRANSACTIONS =
            number("max-server-transactions", 50_000, 100, Integer.MAX_VALUE, MeasurementUnit.NONE);
    static final SimpleAttributeDefinition MAX_CONNECTIONS =
            number("max-connections", 2_000, 1, 1_000_000, MeasurementUnit.NONE);
    static final SimpleAttributeDefinition MAX_CONNECTIONS_PER_SOURCE =
            number("max-connections-per-source", 200, 1, 1_000_000, MeasurementUnit.NONE);
    static final SimpleAttributeDefinition STRANGER_PACKET_RATE =
            number("stranger-packet-rate", 200, 0, Integer.MAX_VALUE, MeasurementUnit.PER_SECOND);
    static final SimpleAttributeDefinition MAX_HALF_OPEN_PER_SOURCE =
            number("max-half-open-per-source", 2_000, 1, 1_000_000, MeasurementUnit.NONE);
    static final SimpleAttributeDefinition OVERLOAD_WAIT =
            number("overload-wait", 200, 20, 10_000, MeasurementUnit.MILLISECONDS);
    static final SimpleAttributeDefinition OVERLOAD_CPU =
            number("overload-cpu", 95, 10, 101, MeasurementUnit.PERCENTAGE);
    static final SimpleAttributeDefinition T1 = number("t1", 500, 50, 5_000, MeasurementUnit.MILLISECONDS);
    static final SimpleAttributeDefinition T2 = number("t2", 4_000, 500, 32_000, MeasurementUnit.MILLISECONDS);
    static final SimpleAttributeDefinition T4 = number("t4", 5_000, 500, 32_000, MeasurementUnit.MILLISECONDS);
    static final SimpleAttributeDefinition SERVER_HEADER = SimpleAttributeDefinitionBuilder.create(
                    "server-header", ModelType.STRING, true)
            .setAllowExpression(true)
            .setRestartAllServices()
            .build();

    static final List<AttributeDefinition> ALL = List.of(
            LANES,
            QUEUE_CAPACITY,
            MAX_MESSAGE_SIZE,
            SOURCE_PACKET_RATE,
            MAX_SERVER_TRANSACTIONS,
            MAX_CONNECTIONS,
            MAX_CONNECTIONS_PER_SOURCE,
            STRANGER_PACKET_RATE,
            MAX_HALF_OPEN_PER_SOURCE,
            OVERLOAD_WAIT,
            OVERLOAD_CPU,
            T1,
            T2,
            T4,
            SERVER_HEADER);

    private SipAttributes() {}

    private static SimpleAttributeDefinition number(String name, int value, int least, int most, MeasurementUnit unit) {
        return SimpleAttributeDefinitionBuilder.create(name, ModelType.INT, true)
                .setDefaultValue(new ModelNode(value))
                .setValidator(new IntRangeValidator(least, most, true, true))
                .setMeasurementUnit(unit)
                .setAllowExpression(true)
                .setRestartAllServices()
                .build();
    }

    static EngineSettings settings(OperationContext context, ModelNode model) throws OperationFailedException {
        return new EngineSettings(
                LANES.resolveModelAttribute(context, model).asInt(),
                QUEUE_CAPACITY.resolveModelAttribute(context, model).asInt(),
                new Limits(
                        MAX_MESSAGE_SIZE.resolveModelAttribute(context, model).asInt(),
                        SOURCE_PACKET_RATE.resolveModelAttribute(context, model).asInt(),
                        MAX_SERVER_TRANSACTIONS
                                .resolveModelAttribute(context, model)
                                .asInt(),
                        MAX_CONNECTIONS.resolveModelAttribute(context, model).asInt(),
                        MAX_CONNECTIONS_PER_SOURCE
                                .resolveModelAttribute(context, model)
                                .asInt(),
                        overload(context, model)),
                millis(T1, context, model),
                millis(T2, context, model),
                millis(T4, context, model),
                Optional.ofNullable(
                        SERVER_HEADER.resolveModelAttribute(context, model).asStringOrNull()));
    }

    private static OverloadRules overload(OperationContext context, ModelNode model) throws OperationFailedException {
        return new OverloadRules(
                STRANGER_PACKET_RATE.resolveModelAttribute(context, model).asInt(),
                MAX_HALF_OPEN_PER_SOURCE.resolveModelAttribute(context, model).asInt(),
                millis(OVERLOAD_WAIT, context, model),
                OVERLOAD_CPU.resolveModelAttribute(context, model).asInt());
    }

    private static Duration millis(SimpleAttributeDefinition attribute, OperationContext context, ModelNode model)
            throws OperationFailedException {
        return Duration.ofMillis(attribute.resolveModelAttribute(context, model).asLong());
    }
}
