package org.tandemswitch.sip.extension;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.SimpleMapAttributeDefinition;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.engine.SipEngine;
import org.tandemswitch.sip.transport.Traffic;

/** Live counts of {@code /subsystem=sip} by method, by status and by reason. What never happened is not listed. */
enum SipTable {
    REQUESTS_RECEIVED("requests-received", Traffic::requestsIn),
    REQUESTS_SENT("requests-sent", Traffic::requestsOut),
    RESPONSES_RECEIVED("responses-received", Traffic::responsesIn),
    RESPONSES_SENT("responses-sent", Traffic::responsesOut),
    DROPPED("dropped", Traffic::drops);

    private final AttributeDefinition definition;
    private final Function<Traffic, Map<String, Long>> reader;

    SipTable(String name, Function<Traffic, Map<String, Long>> reader) {
        this.definition = new SimpleMapAttributeDefinition.Builder(name, ModelType.LONG, true)
                .setStorageRuntime()
                .build();
        this.reader = reader;
    }

    static void register(ManagementResourceRegistration registration, Supplier<@Nullable SipEngine> running) {
        for (SipTable table : values()) {
            registration.registerReadOnlyAttribute(table.definition, (context, operation) -> {
                SipEngine engine = running.get();
                if (engine != null) {
                    context.getResult().set(table.read(engine.traffic()));
                }
            });
        }
    }

    private ModelNode read(Traffic traffic) {
        ModelNode counts = new ModelNode().setEmptyObject();
        reader.apply(traffic).forEach((key, count) -> counts.get(key).set(count));
        return counts;
    }
}
