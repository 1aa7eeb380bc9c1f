package org.tandemswitch.system.install;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Sdp;
import org.tandemswitch.system.server.Client;

/** A client of the switch at the end of one TLS connection. */
final class TlsCaller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOST = Client.ALPHA.host();

    private final RawSip connection;
    private final String callId;
    private String heard = "";
    private int requests;

    TlsCaller(RawSip connection, String callId) {
        this.connection = connection;
        this.callId = callId;
    }

    String callId() {
        return callId;
    }

    Message options() {
        send("OPTIONS", "sip:127.0.0.1", "<sip:127.0.0.1>", "");
        return awaitFinal();
    }

    Message invite(String number) {
        send(
                "INVITE",
                "sip:" + number + "@127.0.0.1",
                "<sip:" + number + "@127.0.0.1>",
                Sdp.offer(HOST, 40_000).text());
        Message answer = awaitFinal();
        if (answer.status() == 200) {
            requests--;
            send("ACK", contact(answer), answer.header("To").orElseThrow(), "");
        }
        return answer;
    }

    Message bye(Message answer) {
        send("BYE", contact(answer), answer.header("To").orElseThrow(), "");
        return awaitFinal();
    }

    /** The other side hangs up, and is answered. */
    Message awaitBye() {
        Message message = next();
        while (!message.isRequest("BYE")) {
            message = next();
        }
        connection.send(okay(message), HOST, 0);
        return message;
    }

    private static String okay(Message request) {
        List<String> lines = new ArrayList<>(List.of("SIP/2.0 200 OK"));
        for (String name : List.of("Via", "From", "To", "Call-ID", "CSeq")) {
            lines.add(name + ": " + request.header(name).orElseThrow());
        }
        lines.addAll(List.of("Content-Length: 0", "", ""));
        return String.join("\r\n", lines);
    }

    private static String contact(Message answer) {
        return answer.header("Contact").orElseThrow().replaceAll("^.*<|>.*$", "");
    }

    private void send(String method, String uri, String to, String body) {
        requests++;
        String message = String.join(
                "\r\n",
                method + " " + uri + " SIP/2.0",
                "Via: SIP/2.0/TLS " + HOST + ":" + connection.port() + ";branch=z9hG4bK" + branch(method) + ";rport",
                "Max-Forwards: 70",
                "From: <sip:1001@" + HOST + ">;tag=caller",
                "To: " + to,
                "Call-ID: " + callId,
                "CSeq: " + requests + " " + method,
                "Contact: <sip:1001@" + HOST + ":" + connection.port() + ";transport=tls>",
                "Content-Type: application/sdp",
                "Content-Length: " + body.length(),
                "",
                body);
        connection.send(message, HOST, 0);
    }

    private String branch(String method) {
        return Integer.toHexString(callId.hashCode()) + method + requests;
    }

    private Message awaitFinal() {
        Message message = next();
        while (message.isRequest() || message.status() < 200) {
            message = next();
        }
        return message;
    }

    /** A connection knows no borders between messages. */
    private Message next() {
        int end = end();
        while (end < 0) {
            heard +=
                    connection.receive(PATIENCE).orElseThrow(() -> new AssertionError("only this was heard: " + heard));
            end = end();
        }
        Message message = Message.received(heard.substring(0, end), "");
        heard = heard.substring(end);
        return message;
    }

    private int end() {
        int body = heard.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return -1;
        }
        int end = body
                + Message.received(heard, "")
                        .header("Content-Length")
                        .map(Integer::parseInt)
                        .orElse(0);
        return end <= heard.length() ? end : -1;
    }

    @Override
    public void close() {
        connection.close();
    }
}
