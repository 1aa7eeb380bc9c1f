package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Takes connections one after the other and tells the methods it hears, and who it says the caller is. */
final class SslPeer implements AutoCloseable {
    record Heard(String line, String from) {}

    private final SSLServerSocket socket;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore ended = new Semaphore(0);
    private volatile Optional<SSLSocket> current = Optional.empty();

    SslPeer(SSLContext context, boolean demanding) throws IOException {
        this(context, demanding, "TLSv1.3");
    }

    SslPeer(SSLContext context, boolean demanding, String protocol) throws IOException {
        this(context, demanding, protocol, 0);
    }

    SslPeer(SSLContext context, boolean demanding, String protocol, int port) throws IOException {
        this.socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(port, 5, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(demanding);
        socket.setEnabledProtocols(new String[] {protocol});
        Thread thread = new Thread(this::serve, "ssl-peer");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    Optional<Heard> next(long millis) throws InterruptedException {
        return Optional.ofNullable(heard.poll(millis, TimeUnit.MILLISECONDS));
    }

    /** Ends the connection, and gives the other side a moment to see it. */
    void hangUp() throws IOException, InterruptedException {
        current.orElseThrow().close();
        ended.acquire();
        TimeUnit.MILLISECONDS.sleep(1500);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket caller = (SSLSocket) socket.accept()) {
                converse(caller);
            } catch (IOException goneOrNotBelieved) {
                ended.release();
            }
        }
    }

    private void converse(SSLSocket caller) throws IOException {
        caller.startHandshake();
        connections.incrementAndGet();
        current = Optional.of(caller);
        String from = caller.getNeedClientAuth()
                ? caller.getSession().getPeerPrincipal().getName()
                : "";
        BufferedReader reader = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.endsWith(" SIP/2.0")) {
                heard.add(new Heard(line.split(" ", 2)[0], from));
            }
        }
        ended.release();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
