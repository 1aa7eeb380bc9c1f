package org.tandemswitch.system.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Sdp;
import org.tandemswitch.system.server.Vendor;

/** A vendor behind TLS that wants to see a certificate, answers every call and remembers what it heard from whom. */
final class TlsVendor implements AutoCloseable {
    /** @param from the owner of the certificate */
    record Heard(String method, String from) {}

    private final Vendor vendor;
    private final SSLServerSocket socket;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    private TlsVendor(Vendor vendor, SSLServerSocket socket) {
        this.vendor = vendor;
        this.socket = socket;
    }

    static TlsVendor open(Vendor vendor, SSLContext own) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                own.getServerSocketFactory().createServerSocket(vendor.port(), 5, InetAddress.getByName(vendor.host()));
        socket.setNeedClientAuth(true);
        TlsVendor opened = new TlsVendor(vendor, socket);
        Thread thread = new Thread(opened::serve, "vendor over TLS");
        thread.setDaemon(true);
        thread.start();
        return opened;
    }

    List<Heard> heard() {
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
        String from = caller.getSession().getPeerPrincipal().getName();
        for (String text = next(caller.getInputStream()); !text.isEmpty(); text = next(caller.getInputStream())) {
            Message request = Message.received(text, "");
            heard.add(new Heard(request.method(), from));
            if (!request.isRequest("ACK")) {
                caller.getOutputStream().write(answer(request).getBytes(StandardCharsets.UTF_8));
                caller.getOutputStream().flush();
            }
        }
    }

    /** A message with its body; empty at the end. */
    private static String next(InputStream stream) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = stream.read();
            if (letter < 0) {
                return "";
            }
            head.append((char) letter);
        }
        int body = Message.received(head.toString(), "")
                .header("Content-Length")
                .map(Integer::parseInt)
                .orElse(0);
        return head + new String(stream.readNBytes(body), StandardCharsets.UTF_8);
    }

    private String answer(Message request) {
        String body =
                request.isRequest("INVITE") ? Sdp.offer(vendor.host(), 40_100).text() : "";
        List<String> lines = new ArrayList<>(List.of("SIP/2.0 200 OK"));
        for (String name : List.of("Via", "From", "Call-ID", "CSeq")) {
            lines.add(name + ": " + request.header(name).orElseThrow());
        }
        String to = request.header("To").orElseThrow();
        lines.add("To: " + (request.tag("To").isEmpty() ? to + ";tag=vendor" : to));
        lines.add("Contact: <sip:vendor@%s:%d;transport=tls>".formatted(vendor.host(), vendor.port()));
        lines.add("Content-Type: application/sdp");
        lines.add("Content-Length: " + body.length());
        lines.addAll(List.of("", body));
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
