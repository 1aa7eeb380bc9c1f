package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.Dialog;
import javax.sip.DialogState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.transport.DropReason;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** A callee behind a forking proxy whose phones are picked up together. */
class ForkedCallTest {
    private static final Pattern VIA = Pattern.compile("Via: .*");

    private LoopbackStack here;
    private UdpPhone phone;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 100, 10, 10));
        phone = new UdpPhone(here.port);
    }

    @AfterEach
    void close() throws Exception {
        phone.close();
        here.close();
    }

    @Test
    void acknowledges_both_answers_and_ends_the_second() throws Exception {
        Dialog call = here.call(invite());
        String via = via(phone.receive(10_000));

        phone.send(ok(via, "first"));
        String ack = next(10_000);
        phone.send(ok(via, "second"));
        String otherAck = next(10_000);
        String bye = next(10_000);

        assertThat(ack).startsWith("ACK ").contains(";tag=first");
        assertThat(otherAck).startsWith("ACK sip:second@127.0.0.1:").contains(";tag=second", "CSeq: 1 ACK");
        assertThat(bye).startsWith("BYE sip:second@127.0.0.1:").contains(";tag=second", "CSeq: 2 BYE");
        assertThat(bye.indexOf("127.0.0.1:" + phone.port() + ";lr;hop=2"))
                .isLessThan(bye.indexOf("127.0.0.1:" + phone.port() + ";lr;hop=1"));
        assertThat(call.getState()).isEqualTo(DialogState.CONFIRMED);
        assertThat(here.traffic.drops(DropReason.STRAY_RESPONSE)).isZero();
    }

    @Test
    void acknowledges_a_repeated_fork_again_but_ends_it_once() throws Exception {
        here.call(invite());
        String via = via(phone.receive(10_000));
        phone.send(ok(via, "first"));
        phone.send(ok(via, "second"));
        next(10_000);
        next(10_000);
        phone.send(okToBye(next(10_000)));

        phone.send(ok(via, "second"));

        assertThat(nextButBye()).startsWith("ACK ").contains(";tag=second");
        assertThat(next(700)).isEmpty();
    }

    @Test
    void repeats_the_bye_until_it_is_answered_and_tells_nobody() throws Exception {
        here.call(invite());
        String via = via(phone.receive(10_000));
        phone.send(ok(via, "first"));
        phone.send(ok(via, "second"));
        next(10_000);
        next(10_000);

        String bye = next(10_000);
        String again = next(10_000);
        phone.send(okToBye(again));

        assertThat(bye).startsWith("BYE ");
        assertThat(again).isEqualTo(bye);
        awaitNoTransactions();
        assertThat(here.answers).as("that of the call itself").hasSize(1);
        assertThat(here.timeouts).hasValue(0);
    }

    @Test
    void acknowledges_a_repeated_answer_of_the_call_itself() throws Exception {
        here.call(invite());
        String via = via(phone.receive(10_000));
        phone.send(ok(via, "first"));
        next(10_000);

        phone.send(ok(via, "first"));

        assertThat(next(10_000)).startsWith("ACK ").contains(";tag=first");
        assertThat(next(700)).isEmpty();
    }

    @Test
    void is_silent_to_an_answer_of_nobody() throws Exception {
        phone.send(ok("Via: SIP/2.0/UDP 127.0.0.1:" + here.port + ";branch=z9hG4bKnone", "x"));

        for (int turn = 0; turn < 1000 && here.traffic.drops(DropReason.STRAY_RESPONSE) == 0; turn++) {
            Thread.sleep(10);
        }
        assertThat(phone.receive(700)).isEmpty();
        assertThat(here.traffic.drops(DropReason.STRAY_RESPONSE)).isEqualTo(1);
    }

    private void awaitNoTransactions() throws InterruptedException {
        for (int turn = 0; turn < 1000 && here.stack.clientTransactions() > 0; turn++) {
            Thread.sleep(10);
        }
        assertThat(here.stack.clientTransactions()).isZero();
    }

    private static String okToBye(String bye) {
        assertThat(bye).startsWith("BYE ");
        return "SIP/2.0 200 OK" + bye.substring(bye.indexOf("\r\n")).replace("\r\n", "\n");
    }

    /** On a slow machine the INVITE may have been repeated before it was answered. */
    private String next(int millis) throws IOException {
        String message = phone.receive(millis);
        while (message.startsWith("INVITE ")) {
            message = phone.receive(millis);
        }
        return message;
    }

    /** It may have been repeated in the same way. */
    private String nextButBye() throws IOException {
        String message = next(10_000);
        while (message.startsWith("BYE ")) {
            message = next(10_000);
        }
        return message;
    }

    private static String via(String invite) {
        Matcher via = VIA.matcher(invite);
        assertThat(via.find()).isTrue();
        return via.group().strip();
    }

    private String invite() {
        return ("INVITE sip:1@127.0.0.1:" + phone.port() + " SIP/2.0\n"
                        + "Via: SIP/2.0/UDP 127.0.0.1:" + here.port + ";branch=z9hG4bKours\n"
                        + "From: <sip:a@h>;tag=ours\nTo: <sip:1@h>\nCall-ID: forked\nCSeq: 1 INVITE\n"
                        + "Contact: <sip:a@127.0.0.1:" + here.port + ">\nMax-Forwards: 70\nContent-Length: 0\n\n")
                .replace("\n", "\r\n");
    }

    private String ok(String via, String tag) {
        return "SIP/2.0 200 OK\n" + via + "\n"
                + "Record-Route: <sip:127.0.0.1:" + phone.port() + ";lr;hop=1>\n"
                + "Record-Route: <sip:127.0.0.1:" + phone.port() + ";lr;hop=2>\n"
                + "From: <sip:a@h>;tag=ours\nTo: <sip:1@h>;tag=" + tag + "\nCall-ID: forked\nCSeq: 1 INVITE\n"
                + "Contact: <sip:" + tag + "@127.0.0.1:" + phone.port() + ">\nContent-Length: 0\n\n";
    }
}
