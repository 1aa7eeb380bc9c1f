import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Writes every call record of Tandem into a file, one JSON object per line, and forgets none while it is away: the
 * server keeps what arrives for its durable subscription. How to run it stands in CDR.md.
 */
public class CdrListener {
    private static final String TOPIC = "Cdr";
    private static final String CLIENT_ID = "accounting";
    private static final String SUBSCRIPTION = "cdr-file";
    private static final long PATIENCE_MILLIS = 1_000;
    private static final int MOST_PER_COMMIT = 500;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 4) {
            System.err.println("Usage: CdrListener URL USER PASSWORD FILE [SELECTOR]");
            System.exit(2);
        }
        String selector = arguments.length > 4 ? arguments[4] : null;
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(arguments[0]);
        connections.setEnable1xPrefixes(true); // the server calls the topic jms.topic.Cdr
        try (JMSContext context = connections.createContext(arguments[1], arguments[2], JMSContext.SESSION_TRANSACTED)) {
            context.setClientID(CLIENT_ID);
            Topic topic = context.createTopic(TOPIC);
            JMSConsumer records = context.createDurableConsumer(topic, SUBSCRIPTION, selector, false);
            System.out.println("Listening");
            while (true) {
                writeWhatThereIs(context, records, Path.of(arguments[3]));
            }
        }
    }

    /** The disk first, then the commit: a crash between the two repeats records, the callId tells. */
    private static void writeWhatThereIs(JMSContext context, JMSConsumer records, Path file) throws Exception {
        Message message = records.receive(PATIENCE_MILLIS);
        if (message == null) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 1; message != null; i++) {
            lines.append(message.getBody(String.class)).append('\n');
            message = i < MOST_PER_COMMIT ? records.receiveNoWait() : null;
        }
        append(file, StandardCharsets.UTF_8.encode(lines.toString()));
        context.commit();
    }

    /** All of it is on the disk afterwards, or none of it and an exception: a full disk acknowledges nothing. */
    private static void append(Path path, ByteBuffer lines) throws IOException {
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long whole = file.size();
            try {
                while (lines.hasRemaining()) {
                    file.write(lines);
                }
                file.force(true);
            } catch (IOException full) {
                file.truncate(whole);
                throw full;
            }
        }
    }
}
