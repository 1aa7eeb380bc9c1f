package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPTransaction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** Peers make up their branches with little imagination: a counter, or the 32 bits of their random numbers. */
@DisplayName("RFC 3261 17.2.3: a transaction is told by its branch, its sender and its method")
class EqualBranchesTest {
    private LoopbackStack here;
    private UdpPhone one;
    private UdpPhone another;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 100, 10, 10));
        one = new UdpPhone(here.port);
        another = new UdpPhone(here.port);
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
    }

    @AfterEach
    void close() throws Exception {
        one.close();
        another.close();
        here.close();
    }

    @Test
    void two_peers_are_heard_and_each_is_answered() throws Exception {
        one.send(request("INVITE", one, "a"));
        SIPRequest first = (SIPRequest) here.next();
        another.send(request("INVITE", another, "b"));
        SIPRequest second = (SIPRequest) here.next();

        here.answer(first, 486);
        here.answer(second, 503);

        assertThat(List.of(first, second))
                .extracting(call -> call.getCallId().getCallId())
                .containsExactly("a", "b");
        assertThat(one.answer()).startsWith("SIP/2.0 486 ");
        assertThat(another.answer()).startsWith("SIP/2.0 503 ");
    }

    @Test
    void each_is_found_by_its_ack_and_its_cancel() throws Exception {
        one.send(request("INVITE", one, "a"));
        here.next();
        another.send(request("INVITE", another, "b"));
        SIPRequest second = (SIPRequest) here.next();
        SIPTransaction call = (SIPTransaction) second.getTransaction();

        another.send(request("CANCEL", another, "b"));
        SIPTransaction cancelled = here.stack.findCancelTransaction((SIPRequest) here.next(), true);
        here.answer(second, 487);
        another.send(request("ACK", another, "b").replace("To: <sip:1@h>", UdpPhone.to(another.answer())));
        SIPTransaction acknowledged = here.stack.findTransaction((SIPRequest) here.next(), true);

        assertThat(cancelled).isSameAs(call);
        assertThat(acknowledged).isSameAs(call);
    }

    @Test
    void two_methods_of_one_peer_are_heard() throws Exception {
        one.send(request("OPTIONS", one, "a"));
        SIPRequest options = (SIPRequest) here.next();
        one.send(request("MESSAGE", one, "b"));
        SIPRequest message = (SIPRequest) here.next();

        here.answer(options, 200);
        here.answer(message, 405);

        assertThat(one.answer()).startsWith("SIP/2.0 200 ");
        assertThat(one.answer()).startsWith("SIP/2.0 405 ");
    }

    @Test
    @DisplayName("RFC 3261 7.3.1: a branch of ours is ours in whatever letters it comes back")
    void own_branch_is_read_as_it_was_written() throws Exception {
        here.send(new MessageFactoryImpl()
                .createRequest(request("OPTIONS", one, "c")
                        .replace("\n", "\r\n")
                        .replace("sip:1@h SIP", "sip:1@127.0.0.1:" + one.port() + " SIP")
                        .replace(
                                "127.0.0.1:" + one.port() + ";branch=z9hG4bK1",
                                "127.0.0.1:" + here.port + ";branch=z9hG4bKaBc")));
        String asked = one.answer();

        one.send(asked.replaceFirst("OPTIONS .* SIP/2.0", "SIP/2.0 200 OK")
                .replace("z9hG4bKaBc", "z9hG4bKABC\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKother")
                .replace("To: <sip:1@h>", "To: <sip:1@h>;tag=t")
                .replace("\r", ""));

        SIPResponse answer = (SIPResponse) here.answer().orElseThrow();
        assertThat(answer.getTopmostVia().getBranch()).isEqualTo("z9hG4bKaBc");
        assertThat(answer.getViaHeaders()).hasSize(1);
    }

    private static String request(String method, UdpPhone phone, String call) {
        return String.join(
                "\n",
                method + " sip:1@h SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + phone.port() + ";branch=z9hG4bK1",
                "Max-Forwards: 70",
                "From: <sip:2@h>;tag=f",
                "To: <sip:1@h>",
                "Call-ID: " + call,
                "CSeq: 1 " + method,
                "Contact: <sip:2@127.0.0.1:" + phone.port() + ">",
                "Content-Length: 0",
                "",
                "");
    }
}
