package org.tandemswitch.cdr.pipeline;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/** Sends a batch as one durable message that the broker takes only once. */
final class JmsSender implements Sender {
    static final String DUPLICATE_KEY = "_AMQ_DUPL_ID";

    private final ConnectionFactory connections;
    private final Queue queue;
    private final String node;

    JmsSender(ConnectionFactory connections, Queue queue, String node) {
        this.connections = connections;
        this.queue = queue;
        this.node = node;
    }

    @Override
    public void send(Batch batch) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty(DUPLICATE_KEY, node + "/" + batch.key())
                    .send(queue, batch.text());
        }
    }
}
