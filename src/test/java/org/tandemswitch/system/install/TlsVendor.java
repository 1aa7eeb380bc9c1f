package org.tandemswitch.system.install;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.tandemswitch.system.server.Vendor;

/** A vendor behind TLS that refuses every call with 480 and remembers what it heard. */
final class TlsVendor implements AutoCloseable {
    private final SSLServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private TlsVendor(SSLServerSocket socket) {
        this.socket = socket;
    }

    static TlsVendor open(Vendor vendor, SSLContext own) throws IOException {
        TlsVendor opened = new TlsVendor((SSLServerSocket) own.getServerSocketFactory()
                .createServerSocket(vendor.port(), 5, InetAddress.getByName(vendor.host())));
        Thread thread = new Thread(opened::serve, "vendor over TLS");
        thread.setDaemon(true);
        thread.start();
        return opened;
    }

    /** The first lines of all requests. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket caller = (SSLSocket) socket.accept()) {
                converse(caller);
            } catch (IOException goneOrNotBelieved) {
                continue;
            }
        }
    }

    private void converse(SSLSocket caller) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        for (List<String> head = head(reader); !head.isEmpty(); head = head(reader)) {
            heard.add(head.get(0));
            if (head.get(0).startsWith("INVITE")) {
                caller.getOutputStream().write(refusal(head).getBytes(StandardCharsets.UTF_8));
                caller.getOutputStream().flush();
            }
        }
    }

    /** Lines of a body that is left in the way end at the next empty line too, and are no request. */
    private static List<String> head(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = reader.readLine();
        while (line != null && !(line.isEmpty() && lines.stream().anyMatch(one -> one.endsWith("SIP/2.0")))) {
            if (!lines.isEmpty() || line.endsWith("SIP/2.0")) {
                lines.add(line);
            }
            line = reader.readLine();
        }
        return lines;
    }

    private static String refusal(List<String> invite) {
        List<String> lines = new ArrayList<>(List.of("SIP/2.0 480 Temporarily Unavailable"));
        invite.stream()
                .filter(line -> line.matches("(Via|From|Call-ID|CSeq):.*"))
                .forEach(lines::add);
        invite.stream()
                .filter(line -> line.startsWith("To:"))
                .map(line -> line + ";tag=vendor")
                .forEach(lines::add);
        lines.addAll(List.of("Content-Length: 0", "", ""));
        return String.join("\r\n", lines);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
