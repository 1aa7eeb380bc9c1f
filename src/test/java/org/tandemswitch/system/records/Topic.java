package org.tandemswitch.system.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Tandem;

/** An accounting system: a durable subscription to the topic, from outside the server. Keeps all it receives. */
public final class Topic implements AutoCloseable {
    private static final String NAME = "jms.topic.Cdr";
    /** What a record tells beside the columns of its row. */
    private static final Set<String> DERIVED = Set.of("holdTime", "postDialDelay", "type", "version", "schema");

    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;
    private final JMSConsumer consumer;
    private final List<Cdr> received = new CopyOnWriteArrayList<>();
    private final List<String> unreadable = new CopyOnWriteArrayList<>();

    private Topic(ActiveMQConnectionFactory factory, JMSContext context) {
        this.factory = factory;
        this.context = context;
        context.setClientID("tandem-system-tests");
        this.consumer = context.createDurableConsumer(context.createTopic(NAME), "records");
    }

    public static Topic of(Tandem tandem) {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory("tcp://" + Tandem.HOST + ":" + tandem.jmsPort());
        Topic topic = new Topic(factory, factory.createContext(BaseDirectory.JMS_USER, BaseDirectory.JMS_PASSWORD));
        topic.consumer.setMessageListener(topic::receive);
        return topic;
    }

    /** In the order in which they came. */
    public List<Cdr> received() {
        return List.copyOf(received);
    }

    List<Cdr> received(String clientSipCallId) {
        return received.stream()
                .filter(cdr -> cdr.get("clientSipCallId").equals(clientSipCallId))
                .toList();
    }

    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    private void receive(Message message) {
        try {
            received.add(cdr(message.getBody(String.class)));
        } catch (JMSException | JsonProcessingException strange) {
            unreadable.add(strange + ": " + message);
        }
    }

    private static Cdr cdr(String text) throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(text);
        Map<String, String> fields = new TreeMap<>();
        json.fields().forEachRemaining(field -> {
            if (!DERIVED.contains(field.getKey())) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return new Cdr(fields);
    }

    @Override
    public void close() {
        consumer.close();
        context.close();
        factory.close();
    }
}
