package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.SIPTransaction;
import java.io.IOException;
import javax.sip.TransactionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.transport.DropReason;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** RFC 2543: branches that another request may have, too, or none at all. */
class OldEquipmentTest {
    private LoopbackStack here;
    private UdpPhone phone;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 100, 10, 10));
        phone = new UdpPhone(here.port);
        here.doorman.ask((OpenDoor) visitor -> Reception.LET_IN);
    }

    @AfterEach
    void close() throws Exception {
        phone.close();
        here.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";branch=1"})
    @DisplayName("RFC 3261 17.2.3: a call is taken once, and its refusal repeated until the ACK comes")
    void call_is_refused(String branch) throws Exception {
        phone.send(request("INVITE", branch, 1, "To: <sip:1@h>"));
        SIPRequest invite = (SIPRequest) here.next();
        phone.send(request("INVITE", branch, 1, "To: <sip:1@h>"));
        here.answer(invite, 486);
        String refusal = refusal();
        String again = refusal();

        phone.send(request("ACK", branch, 1, UdpPhone.to(refusal)));

        SIPRequest ack = (SIPRequest) here.next();

        assertThat(again).isEqualTo(refusal);
        assertThat(ack.getMethod()).isEqualTo("ACK");
        assertThat(here.stack.findTransaction(ack, true))
                .extracting(SIPTransaction::getState)
                .isEqualTo(TransactionState.CONFIRMED);
        assertThat(here.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";branch=1"})
    void call_is_found_by_its_cancel(String branch) throws Exception {
        phone.send(request("INVITE", branch, 1, "To: <sip:1@h>"));
        SIPRequest invite = (SIPRequest) here.next();

        phone.send(request("CANCEL", branch, 1, "To: <sip:1@h>"));
        SIPRequest cancel = (SIPRequest) here.next();

        assertThat(cancel.getMethod()).isEqualTo("CANCEL");
        assertThat(here.stack.findCancelTransaction(cancel, true)).isNotNull().isSameAs(invite.getTransaction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";branch=1"})
    void another_method_is_no_repetition_of_a_call_in_progress(String branch) throws Exception {
        phone.send(request("INVITE", branch, 1, "To: <sip:1@h>"));
        SIPRequest invite = (SIPRequest) here.next();

        phone.send(request("OPTIONS", branch, 1, "To: <sip:1@h>"));
        SIPRequest options = (SIPRequest) here.next();
        here.answer(options, 200);

        assertThat(options.getTransaction()).isNotSameAs(invite.getTransaction());
        assertThat(phone.answer()).startsWith("SIP/2.0 200 ").contains("CSeq: 1 OPTIONS");
    }

    @Test
    void nothing_of_a_stranger_is_looked_for() throws Exception {
        here.doorman.ask((OpenDoor) visitor -> Reception.refuse(403));

        phone.send(request("BYE", ";branch=1", 1, "To: <sip:1@h>;tag=guessed"));
        phone.send(request("BYE", ";branch=z9hG4bKnew", 2, "To: <sip:1@h>;tag=guessed"));

        assertThat(((SIPRequest) here.next()).getCSeq().getSeqNumber()).isEqualTo(2);
        for (int turn = 0; turn < 1000 && here.traffic.drops(DropReason.UNKNOWN_SOURCE) == 0; turn++) {
            Thread.sleep(10);
        }
        assertThat(here.traffic.drops(DropReason.UNKNOWN_SOURCE)).isEqualTo(1);
        assertThat(here.heard).isEmpty();
    }

    @Test
    void request_wakes_none_that_was_answered_before() throws Exception {
        phone.send(request("OPTIONS", ";branch=z9hG4bKnew", 1, "To: <sip:1@h>"));
        SIPRequest options = (SIPRequest) here.next();
        SIPTransaction answered = (SIPTransaction) options.getTransaction();
        here.answer(options, 200);
        assertThat(answered.getOriginalRequest()).isNull();

        phone.send(request("OPTIONS", ";branch=1", 2, "To: <sip:1@h>").replace("Call-ID: old", "Call-ID: another"));

        assertThat(((SIPRequest) here.next()).getCSeq().getSeqNumber()).isEqualTo(2);
        assertThat(answered.getOriginalRequest()).isNull();
    }

    private String refusal() throws IOException {
        String answer = phone.answer();
        assertThat(answer).startsWith("SIP/2.0 486 ");
        return answer;
    }

    private String request(String method, String branch, int number, String to) {
        return method + " sip:1@127.0.0.1 SIP/2.0\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + phone.port() + branch + "\n"
                + "From: <sip:a@h>;tag=1\n" + to + "\nCall-ID: old\n"
                + "CSeq: " + number + " " + method + "\nContact: <sip:a@127.0.0.1:" + phone.port() + ">\n"
                + "Max-Forwards: 70\nContent-Length: 0\n\n";
    }
}
