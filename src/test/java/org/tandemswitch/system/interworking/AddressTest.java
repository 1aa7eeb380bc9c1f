package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** SI-01: clients that hear only where they speak, whatever their Via and Contact say. */
@Order(16)
class AddressTest extends OnTheSwitch {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    AddressTest(Records records) {
        super(records);
    }

    private static String request(String method, String number, Client client, RawSip speaks, RawSip hears, String to) {
        return String.join(
                "\r\n",
                method + " sip:" + number + "@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP " + client.host() + ":" + hears.port() + ";branch=z9hG4bK" + method + number
                        + speaks.port(),
                "Max-Forwards: 70",
                "From: <sip:1001@" + client.host() + ">;tag=t" + number,
                "To: <sip:" + number + "@127.0.0.1>" + to,
                "Call-ID: address-" + number + "-" + speaks.port(),
                "CSeq: 1 " + method,
                "Contact: <sip:1001@" + client.host() + ":" + hears.port() + ">",
                "Content-Length: 0",
                "",
                "");
    }

    private static Optional<Message> next(RawSip socket, String what) {
        Optional<Message> message = socket.receiveMessage(PATIENCE);
        while (message.isPresent() && !message.get().firstLine().contains(what)) {
            message = socket.receiveMessage(PATIENCE);
        }
        return message;
    }

    /** Answer and BYE of a call, at the socket where they are to come in. */
    private void call(Client client, boolean whereItSpeaks) {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        try (RawSip speaks = RawSip.udp(client.host());
                RawSip hears = RawSip.udp(client.host())) {
            RawSip expected = whereItSpeaks ? speaks : hears;
            String number = Vendor.UDP.number("35");
            phones.send(speaks, request("INVITE", number, client, speaks, hears, ""));
            Message answer = next(expected, " 200 ").orElseThrow();
            phones.send(speaks, request("ACK", number, client, speaks, hears, ";tag=" + answer.tag("To")));
            Received leg = vendor.awaitCall();
            leg.awaitAck();
            leg.hangUp();
            Message bye = next(expected, "BYE ").orElseThrow();

            assertThat(bye.requestUri()).contains(":" + expected.port());
            phones.send(speaks, ok(bye));
        }
    }

    private static String ok(Message bye) {
        return String.join(
                "\r\n",
                "SIP/2.0 200 OK",
                "Via: " + bye.header("Via").orElseThrow(),
                "From: " + bye.header("From").orElseThrow(),
                "To: " + bye.header("To").orElseThrow(),
                "Call-ID: " + bye.callId(),
                "CSeq: " + bye.cseq() + " BYE",
                "Content-Length: 0",
                "",
                "");
    }

    @Test
    @DisplayName("SI-01 answers and requests go where the client speaks from")
    void client_that_hears_where_it_speaks() {
        call(Client.OTHER_ADDRESSES, true);
    }

    @Test
    @DisplayName("SI-01 by default answers go to the Via and requests to the Contact")
    void usual_client() {
        call(Client.ALPHA, false);
    }
}
