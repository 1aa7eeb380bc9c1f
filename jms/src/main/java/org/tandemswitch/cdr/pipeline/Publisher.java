package org.tandemswitch.cdr.pipeline;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.util.List;
import org.jboss.logging.Logger;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.gateway.GatewayRef;

/**
 * Tells stored records to accounting systems and puts aside what could not be stored, in the transaction it is called
 * in.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class);

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/topic/cdr")
    Topic topic;

    @Resource(lookup = "java:/jms/queue/cdr-rejected")
    Queue rejected;

    private final TopicRoom room = new TopicRoom();

    void publish(List<Cdr> stored) {
        if (stored.isEmpty() || !room.isThere(stored.size())) {
            return;
        }
        try (JMSContext context = connections.createContext()) {
            for (Cdr cdr : stored) {
                withProperties(context.createProducer(), cdr).send(topic, RecordCodec.text(cdr));
            }
        }
    }

    void reject(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        LOG.errorf("TANDEM2006: %d call records can never be stored and were put aside", lines.size());
        try (JMSContext context = connections.createContext()) {
            lines.forEach(line -> context.createProducer().send(rejected, line));
        }
    }

    private static JMSProducer withProperties(JMSProducer producer, Cdr cdr) {
        return producer.setProperty(JmsSender.DUPLICATE_KEY, cdr.id().value())
                .setProperty("callId", cdr.id().value())
                .setProperty("client", cdr.client().name())
                .setProperty("vendor", cdr.vendor().map(GatewayRef::name).orElse(""))
                .setProperty("answered", cdr.isAnswered())
                .setProperty("endReason", cdr.endReason().key());
    }
}
