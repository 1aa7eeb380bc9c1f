package org.tandemswitch.sip.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.message.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;
import org.tandemswitch.sip.transport.DropReason;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.OverloadRules;
import org.tandemswitch.sip.transport.Transport;

/** The stack on a real socket, asked by strangers. */
class DoormanTest {
    private static final Pattern TO_TAG = Pattern.compile("To: .*;tag=(\\S+)");
    private static final OverloadRules PATIENT = new OverloadRules(200, 2_000, Duration.ofMinutes(1), 100);

    private LoopbackStack here;
    private UdpPhone phone;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 2, 10, 10, PATIENT));
        phone = new UdpPhone(here.port);
    }

    @AfterEach
    void close() throws Exception {
        phone.close();
        here.close();
    }

    @Test
    void refuses_a_stranger_once_for_each_datagram_and_keeps_nothing() throws IOException {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        phone.send(request("INVITE", 1, ""));

        assertThat(phone.receive(10_000)).startsWith("SIP/2.0 403 ");
        assertThat(phone.receive(1500)).isEmpty();
        assertThat(here.stack.serverTransactions()).isZero();
        assertThat(here.traffic.drops(DropReason.UNKNOWN_SOURCE)).isEqualTo(1);
        assertThat(here.heard).isEmpty();
    }

    @Test
    void gives_a_repeated_request_the_same_answer() throws IOException {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        phone.send(request("INVITE", 1, ""));
        String first = phone.receive(10_000);
        phone.send(request("INVITE", 1, ""));

        assertThat(phone.receive(10_000)).isEqualTo(first);
    }

    @Test
    void absorbs_the_ack_of_its_refusal() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));
        phone.send(request("INVITE", 1, ""));
        Matcher tag = TO_TAG.matcher(phone.receive(10_000));

        assertThat(tag.find()).isTrue();
        phone.send(request("ACK", 1, ";tag=" + tag.group(1)));
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        phone.send(request("OPTIONS", 2, ""));

        assertThat(here.next().getMethod()).isEqualTo("OPTIONS");
    }

    @Test
    void falls_silent_when_a_stranger_goes_on() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        for (int call = 0; call < 30; call++) {
            phone.send(request("INVITE", call, ""));
        }

        awaitDrops(DropReason.UNKNOWN_SOURCE, 30);
        assertThat(answers()).isBetween(5, 25);
        assertThat(here.traffic.drops(DropReason.UNKNOWN_SOURCE)).isEqualTo(30);
    }

    @Test
    void falls_silent_when_a_stranger_goes_on_with_what_cannot_be_read() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        for (int call = 0; call < 30; call++) {
            phone.send(request("INVITE", call, "").replace("CSeq: ", "CSeq: x"));
        }

        awaitDrops(DropReason.MALFORMED, 30);
        assertThat(answers()).isBetween(5, 25);
        assertThat(here.traffic.drops(DropReason.MALFORMED)).isEqualTo(30);
    }

    @Test
    void asks_who_a_stranger_is_and_keeps_nothing() throws IOException {
        here.doorman.ask((OpenDoor) visitor ->
                Reception.ask(401, "WWW-Authenticate", List.of("Digest realm=\"one\"", "Digest realm=\"two\"")));

        phone.send(request("REGISTER", 1, ""));

        assertThat(phone.receive(10_000))
                .startsWith("SIP/2.0 401 ")
                .containsSubsequence("Digest realm=\"one\"", "Digest realm=\"two\"");
        assertThat(here.stack.serverTransactions()).isZero();
    }

    @Test
    void leaves_a_stranger_without_an_answer() throws IOException {
        here.doorman.ask((OpenDoor) visitor -> Reception.IGNORE);

        phone.send(request("REGISTER", 1, ""));

        assertThat(phone.receive(1000)).isEmpty();
        assertThat(here.stack.serverTransactions()).isZero();
    }

    @Test
    void tells_the_gatekeeper_who_is_there() throws IOException {
        List<Visitor> visitors = new CopyOnWriteArrayList<>();
        here.doorman.ask((OpenDoor) visitor -> {
            visitors.add(visitor);
            return Reception.refuse(403);
        });

        String proof = "Authorization: Digest username=\"a\",response=\"b\"\nMax-Forwards";
        phone.send(request("REGISTER", 1, "").replace("Max-Forwards", proof));
        phone.receive(10_000);
        phone.send(request("INVITE", 2, ""));
        phone.receive(10_000);

        assertThat(visitors).extracting(Visitor::method).containsExactly("REGISTER", "INVITE");
        assertThat(visitors).extracting(Visitor::name).containsExactly("1", "a");
        assertThat(visitors.get(0).credentials()).containsExactly("Digest username=\"a\",response=\"b\"");
    }

    @Test
    void sends_datagrams_from_the_socket_that_listens() throws IOException {
        InetSocketAddress socket = new InetSocketAddress("127.0.0.1", here.port);
        InetSocketAddress there = new InetSocketAddress("127.0.0.1", phone.port());

        assertThat(here.stack.sendDatagram(socket, there, "HELLO".getBytes(US_ASCII)))
                .isTrue();
        assertThat(phone.receive(10_000)).isEqualTo("HELLO");
        assertThat(here.stack.sendDatagram(there, there, new byte[1])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE", "BYE", "UPDATE", "INFO"})
    void lets_a_request_of_a_dialog_pass_wherever_it_comes_from(String method) throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        phone.send(request(method, 1, ";tag=of-a-dialog"));

        assertThat(here.next().getMethod()).isEqualTo(method);
    }

    @Test
    void turns_new_calls_away_when_there_are_too_many_transactions() throws Exception {
        phone.send(request("INVITE", 1, ""));
        phone.send(request("INVITE", 2, ""));
        here.next();
        here.next();

        phone.send(request("INVITE", 3, ""));

        assertThat(afterTrying()).startsWith("SIP/2.0 503 ").contains("Retry-After: 5");
        assertThat(here.stack.serverTransactions()).isEqualTo(2);
        assertThat(here.traffic.drops(DropReason.TOO_MANY_CALLS)).isEqualTo(1);
    }

    @Test
    void turns_new_calls_of_a_source_away_that_has_too_many_without_an_answer() throws Exception {
        close();
        Limits limits = new Limits(4000, 0, 100, 10, 10, new OverloadRules(0, 2, Duration.ofSeconds(1), 100));
        here = new LoopbackStack(Transport.UDP, limits);
        phone = new UdpPhone(here.port);
        try (UdpPhone other = new UdpPhone(here.port, "127.0.0.77")) {
            for (int call = 1; call <= 2; call++) {
                phone.send(request("INVITE", call, ""));
                here.next();
                assertThat(phone.receive(10_000)).startsWith("SIP/2.0 100 ");
            }
            phone.send(request("INVITE", 3, ""));

            assertThat(afterTrying()).startsWith("SIP/2.0 503 ").contains("Retry-After: 5");
            assertThat(here.traffic.drops(DropReason.TOO_MANY_HALF_OPEN)).isEqualTo(1);

            other.send(request("INVITE", 9, ""));
            assertThat(here.next().getMethod()).isEqualTo("INVITE");
        }
    }

    @Test
    void takes_calls_again_when_those_before_were_answered() throws Exception {
        close();
        Limits limits = new Limits(4000, 0, 100, 10, 10, new OverloadRules(0, 1, Duration.ofSeconds(1), 100));
        here = new LoopbackStack(Transport.UDP, limits);
        phone = new UdpPhone(here.port);

        phone.send(request("INVITE", 1, ""));
        Request first = here.next();
        assertThat(phone.receive(10_000)).startsWith("SIP/2.0 100 ");
        here.answer(first, 486);
        assertThat(afterTrying()).startsWith("SIP/2.0 486 ");
        phone.send(request("INVITE", 2, ""));

        assertThat(here.next().getMethod()).isEqualTo("INVITE");
        assertThat(here.traffic.drops(DropReason.TOO_MANY_HALF_OPEN)).isZero();
    }

    @Test
    void answers_somebody_known_who_cannot_be_read_more_often_than_a_stranger() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        phone.send(request("OPTIONS", 1, ""));
        here.next();
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        for (int call = 0; call < 30; call++) {
            phone.send(request("INVITE", call, "").replace("CSeq: ", "CSeq: x"));
        }
        int answers = 0;
        while (answers < 30 && !phone.receive(10_000).isEmpty()) {
            answers++;
        }

        assertThat(answers).isEqualTo(30);
        assertThat(here.traffic.drops(DropReason.UNKNOWN_SOURCE)).isZero();
    }

    @Test
    @DisplayName("RD-04: a call that the switch sent to itself is refused")
    void refuses_a_call_that_comes_from_itself() throws Exception {
        phone.send(request("INVITE", 1, "")
                .replace("127.0.0.1:" + phone.port() + ";branch", "127.0.0.1:" + here.port + ";branch"));
        phone.send(request("INVITE", 2, ""));

        assertThat(((SIPRequest) here.next()).getCallId().getCallId()).isEqualTo("call2");
        awaitDrops(DropReason.LOOP, 1);
        assertThat(here.traffic.drops(DropReason.LOOP)).isEqualTo(1);
    }

    /** Calls have lanes of their own, so one may be through before another is refused. */
    private void awaitDrops(DropReason reason, int count) throws InterruptedException {
        for (int turn = 0; turn < 3000 && here.traffic.drops(reason) < count; turn++) {
            Thread.sleep(10);
        }
    }

    @Test
    void refuses_new_calls_and_nothing_else_when_it_is_behind_its_work() throws Exception {
        close();
        Limits limits = new Limits(4000, 0, 1000, 10, 10, new OverloadRules(0, 1000, Duration.ofMillis(20), 101));
        here = new LoopbackStack(Transport.UDP, limits);
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
        phone = new UdpPhone(here.port);
        phone.send(request("OPTIONS", 200, ""));
        here.next();
        here.takesTime = Duration.ofMillis(100);

        for (int call = 0; call < 90; call++) {
            phone.send(request("INVITE", call, ""));
        }
        for (int call = 0; call < 5; call++) {
            phone.send(request("UPDATE", 100 + call, ";tag=of-a-dialog"));
        }

        List<String> heard = new ArrayList<>();
        while (Collections.frequency(heard, "UPDATE") < 5) {
            heard.add(here.next().getMethod());
        }
        assertThat(here.traffic.drops(DropReason.OVERLOAD)).isPositive();
        assertThat(heard.size()).isEqualTo(95 - (int) here.traffic.drops(DropReason.OVERLOAD));
    }

    private int answers() throws IOException {
        int answers = 0;
        while (!phone.receive(1000).isEmpty()) {
            answers++;
        }
        return answers;
    }

    private String afterTrying() throws IOException {
        String answer = phone.receive(10_000);
        while (answer.startsWith("SIP/2.0 100 ")) {
            answer = phone.receive(10_000);
        }
        return answer;
    }

    private String request(String method, int call, String toTag) {
        return method + " sip:1@127.0.0.1 SIP/2.0\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + phone.port() + ";branch=z9hG4bK" + call + "\n"
                + "From: <sip:a@h>;tag=1\nTo: <sip:1@h>" + toTag + "\nCall-ID: call" + call + "\n"
                + "CSeq: 1 " + method + "\nContact: <sip:a@127.0.0.1:" + phone.port() + ">\n"
                + "Max-Forwards: 70\nContent-Length: 0\n\n";
    }
}
