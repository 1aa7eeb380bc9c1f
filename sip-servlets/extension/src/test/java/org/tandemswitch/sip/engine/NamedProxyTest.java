package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.Dialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** A vendor whose proxy records its route by a name that nobody looks up. */
class NamedProxyTest {
    private static final Pattern VIA = Pattern.compile("Via: .*");

    private LoopbackStack here;
    private UdpPhone proxy;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 100, 10, 10));
        proxy = new UdpPhone(here.port);
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        here.close();
    }

    @Test
    void is_acknowledged_as_often_as_it_answers_and_hung_up() throws Exception {
        Dialog call = here.call(invite());
        String via = via(proxy.receive(10_000));

        proxy.send(ok(via));
        String ack = next();
        proxy.send(ok(via));
        String again = next();
        here.hangUp(call);
        String bye = next();

        assertThat(ack).startsWith("ACK sip:callee@10.0.0.7 ");
        assertThat(again).startsWith("ACK sip:callee@10.0.0.7 ");
        assertThat(bye).startsWith("BYE sip:callee@10.0.0.7 ");
        assertThat(List.of(ack, again, bye)).allSatisfy(request -> assertThat(request)
                .containsSubsequence(
                        "Route: ", "<sip:edge.carrier.invalid:" + proxy.port() + ";lr>", "<sip:10.0.0.9;lr>"));
    }

    /** On a slow machine the INVITE may have been repeated before it was answered. */
    private String next() throws IOException {
        String message = proxy.receive(10_000);
        while (message.startsWith("INVITE ")) {
            message = proxy.receive(10_000);
        }
        return message;
    }

    private static String via(String invite) {
        Matcher via = VIA.matcher(invite);
        assertThat(via.find()).isTrue();
        return via.group().strip();
    }

    private String invite() {
        return ("INVITE sip:1@127.0.0.1:" + proxy.port() + " SIP/2.0\n"
                        + "Via: SIP/2.0/UDP 127.0.0.1:" + here.port + ";branch=z9hG4bKours\n"
                        + "From: <sip:a@h>;tag=ours\nTo: <sip:1@h>\nCall-ID: named\nCSeq: 1 INVITE\n"
                        + "Contact: <sip:a@127.0.0.1:" + here.port + ">\nMax-Forwards: 70\nContent-Length: 0\n\n")
                .replace("\n", "\r\n");
    }

    private String ok(String via) {
        return "SIP/2.0 200 OK\n" + via + "\n"
                + "Record-Route: <sip:10.0.0.9;lr>\n"
                + "Record-Route: <sip:edge.carrier.invalid:" + proxy.port() + ";lr>\n"
                + "From: <sip:a@h>;tag=ours\nTo: <sip:1@h>;tag=theirs\nCall-ID: named\nCSeq: 1 INVITE\n"
                + "Contact: <sip:callee@10.0.0.7>\nContent-Length: 0\n\n";
    }
}
