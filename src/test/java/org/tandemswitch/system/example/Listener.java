package org.tandemswitch.system.example;

import static org.awaitility.Awaitility.await;

import jakarta.jms.InvalidClientIDRuntimeException;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Tandem;

/** {@code jms/example/CdrListener.java} in a process of its own. */
final class Listener implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(30);

    private final Process process;
    private final Path said;

    private Listener(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it and waits until it listens. */
    static Listener writing(Path file, Tandem tandem, Path said) {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                Path.of(System.getProperty("tandem.server"), "bin/client/jboss-client.jar")
                        .toString(),
                Path.of(System.getProperty("tandem.root"), "jms/example/CdrListener.java")
                        .toString(),
                url(tandem),
                BaseDirectory.JMS_USER,
                BaseDirectory.JMS_PASSWORD,
                file.toString());
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            Listener listener = new Listener(process, said);
            await().atMost(START)
                    .until(() -> !process.isAlive() || listener.said().contains("Listening"));
            return listener;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends its subscription for good, as its documentation says; the broker may take a moment to see that it is gone. */
    static void forget(Tandem tandem) {
        await().atMost(END)
                .ignoreException(InvalidClientIDRuntimeException.class)
                .until(() -> {
                    unsubscribe(tandem);
                    return true;
                });
    }

    private static void unsubscribe(Tandem tandem) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url(tandem));
                JMSContext context = factory.createContext(BaseDirectory.JMS_USER, BaseDirectory.JMS_PASSWORD)) {
            context.setClientID("accounting");
            context.unsubscribe("cdr-file");
        }
    }

    private static String url(Tandem tandem) {
        return "tcp://" + Tandem.HOST + ":" + tandem.jmsPort();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Its exit code, when it ends by itself. */
    int awaitEnd() {
        await().atMost(END).until(() -> !process.isAlive());
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
