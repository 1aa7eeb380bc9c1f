package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** SI-04, SI-12: what is said of the end of a call. */
@Order(16)
class FailureTest extends OnTheSwitch {
    private static final String WORDS = "Q.850;cause=34;text=\"No circuit\"";

    FailureTest(Records records) {
        super(records);
    }

    private Dialled refused(Client client, Vendor vendor, int status) {
        phones.vendor(
                vendor,
                Script.onInvite().reply(Duration.ofMillis(20), Reply.of(status).header("Reason", WORDS)));
        return phones.place(phones.client(client).call(vendor.number("12")));
    }

    @ParameterizedTest
    @DisplayName("SI-12 a refusal is told by the client's table, the record keeps what came")
    @CsvSource({"404, 503", "486, 480"})
    void refusal_by_table(int status, int told) {
        Dialled usual = refused(Client.ALPHA, Vendor.UDP, status);
        int usualStatus = usual.awaitRefusal().status();
        phones.vendor(Vendor.TCP, Script.refusing(status));
        Dialled mapped = phones.place(phones.client(Client.OTHER_ANSWERS).call(Vendor.TCP.number("12")));
        int mappedStatus = mapped.awaitRefusal().status();
        int noRoute = phones.place(phones.client(Client.OTHER_ANSWERS).call("55555"))
                .awaitRefusal()
                .status();

        assertThat(usualStatus).isEqualTo(status);
        assertThat(mappedStatus).isEqualTo(told);
        assertThat(noRoute).isEqualTo(503);
        assertThat(records.only(mapped).get("peerStatus")).isEqualTo(String.valueOf(status));
    }

    @Test
    @DisplayName("SI-04 the words of the other side reach a caller that wants them")
    void reason_of_a_refusal() {
        Message usual = refused(Client.ALPHA, Vendor.UDP, 480).awaitRefusal();
        phones.vendor(
                Vendor.TCP,
                Script.onInvite().reply(Duration.ofMillis(20), Reply.of(480).header("Reason", WORDS)));
        Message wanted = phones.place(phones.client(Client.OTHER_ANSWERS).call(Vendor.TCP.number("13")))
                .awaitRefusal();

        assertThat(usual.headers("Reason")).containsExactly("Q.850;cause=19");
        assertThat(wanted.headers("Reason")).hasSize(1).allMatch(reason -> reason.replace(" ", "")
                .contains("Q.850;cause=34"));
    }

    @ParameterizedTest
    @DisplayName("SI-04 BYE and CANCEL say why where that is wanted")
    @CsvSource({"true", "false"})
    void reason_of_an_end(boolean wanted) {
        Vendor vendor = wanted ? Vendor.OUTSPOKEN : Vendor.UDP;
        Phone phone = phones.vendor(vendor, Script.answering());
        Dialled answered = phones.place(phones.client().call(vendor.number("14")));
        answered.awaitAnswer();
        Received first = phone.awaitCall();
        first.awaitAck();
        answered.hangUp();
        Message bye = first.awaitHangUp();
        phone.onCall(Script.ringing());
        Dialled ringing = phones.place(phones.client().call(vendor.number("15")));
        ringing.awaitRinging();
        ringing.cancel();
        Message cancel = phone.awaitCall().awaitCancel();
        ringing.awaitRefusal();

        assertThat(bye.headers("Reason")).hasSize(wanted ? 1 : 0).allMatch(reason -> reason.contains("cause=16"));
        assertThat(cancel.headers("Reason")).hasSize(wanted ? 1 : 0).allMatch(reason -> reason.contains("cause=31"));
    }

    @Test
    @DisplayName("SI-04 the reason in a BYE passes to a caller that wants it")
    void reason_of_the_other_side() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = phones.place(phones.client(Client.OTHER_ANSWERS).call(Vendor.UDP.number("16")));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        leg.request("BYE")
                .header("Reason", "SIP;cause=580;text=\"Lost \u00e9\"")
                .send()
                .awaitFinal();
        Message bye = call.awaitHangUp();

        assertThat(bye.header("Reason").orElseThrow().replace(" ", "")).contains("SIP;cause=580", "Lost");
    }
}
