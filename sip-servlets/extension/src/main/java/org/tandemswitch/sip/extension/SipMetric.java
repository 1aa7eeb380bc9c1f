package org.tandemswitch.sip.extension;

import java.util.function.ToLongFunction;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.tandemswitch.sip.engine.SipEngine;
import org.tandemswitch.sip.transport.DropReason;
import org.wildfly.subsystem.resource.executor.Metric;

/** Live numbers of {@code /subsystem=sip}, one value each, so that they show up in {@code /metrics}. */
enum SipMetric implements Metric<SipEngine> {
    MESSAGES_RECEIVED("messages-received", true, engine -> engine.traffic().messagesIn()),
    MESSAGES_SENT("messages-sent", true, engine -> engine.traffic().messagesOut()),
    DROPPED_QUEUE_FULL("dropped-queue-full", true, dropped(DropReason.QUEUE_FULL)),
    DROPPED_RATE_LIMITED("dropped-rate-limited", true, dropped(DropReason.RATE_LIMITED)),
    DROPPED_TOO_LARGE("dropped-too-large", true, dropped(DropReason.TOO_LARGE)),
    DROPPED_MALFORMED("dropped-malformed", true, dropped(DropReason.MALFORMED)),
    DROPPED_STRAY_RESPONSE("dropped-stray-response", true, dropped(DropReason.STRAY_RESPONSE)),
    DROPPED_UNKNOWN_SOURCE("dropped-unknown-source", true, dropped(DropReason.UNKNOWN_SOURCE)),
    DROPPED_LOOP("dropped-loop", true, dropped(DropReason.LOOP)),
    DROPPED_TOO_MANY_CALLS("dropped-too-many-calls", true, dropped(DropReason.TOO_MANY_CALLS)),
    DROPPED_TOO_MANY_HALF_OPEN("dropped-too-many-half-open", true, dropped(DropReason.TOO_MANY_HALF_OPEN)),
    DROPPED_OVERLOAD("dropped-overload", true, dropped(DropReason.OVERLOAD)),
    DROPPED_NO_TIME_FOR_STRANGERS("dropped-no-time-for-strangers", true, dropped(DropReason.NO_TIME_FOR_STRANGERS)),
    DROPPED_TOO_MANY_CONNECTIONS("dropped-too-many-connections", true, dropped(DropReason.TOO_MANY_CONNECTIONS)),
    DROPPED_PEER_NOT_READING("dropped-peer-not-reading", true, dropped(DropReason.PEER_NOT_READING)),
    QUEUE_DEPTH("queue-depth", false, SipEngine::queueDepth),
    CLIENT_TRANSACTIONS("client-transactions", false, engine -> engine.stack().clientTransactions()),
    SERVER_TRANSACTIONS("server-transactions", false, engine -> engine.stack().serverTransactions()),
    DIALOGS("dialogs", false, engine -> engine.stack().dialogs()),
    SIP_SESSIONS("sip-sessions", false, SipEngine::sipSessions),
    SIP_APPLICATION_SESSIONS("sip-application-sessions", false, SipEngine::sipApplicationSessions);

    private final AttributeDefinition definition;
    private final ToLongFunction<SipEngine> reader;

    SipMetric(String name, boolean counter, ToLongFunction<SipEngine> reader) {
        this.definition = SimpleAttributeDefinitionBuilder.create(name, ModelType.LONG)
                .setFlags(counter ? AttributeAccess.Flag.COUNTER_METRIC : AttributeAccess.Flag.GAUGE_METRIC)
                .setStorageRuntime()
                .build();
        this.reader = reader;
    }

    private static ToLongFunction<SipEngine> dropped(DropReason reason) {
        return engine -> engine.traffic().drops(reason);
    }

    @Override
    public AttributeDefinition get() {
        return definition;
    }

    @Override
    public ModelNode execute(SipEngine engine) {
        return new ModelNode(reader.applyAsLong(engine));
    }
}
