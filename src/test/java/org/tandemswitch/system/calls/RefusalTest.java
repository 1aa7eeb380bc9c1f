package org.tandemswitch.system.calls;

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
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

@Order(2)
class RefusalTest extends OnTheSwitch {
    private static final Duration SOON = Duration.ofMillis(300);

    RefusalTest(Records records) {
        super(records);
    }

    @ParameterizedTest(name = "ER-01 ER-02: {0} is told as {1} and recorded as {2}, with the code beside it")
    @CsvSource({
        "302, 503, call_rejected",
        "401, 503, call_rejected",
        "403, 403, call_rejected",
        "404, 404, unallocated_number",
        "480, 480, no_answer",
        "486, 486, busy",
        "488, 488, codec_mismatch",
        "500, 500, remote_failure",
        "503, 503, remote_failure",
        "600, 600, busy",
        "603, 603, call_rejected",
    })
    void vendor_refuses(int status, int told, String reason) {
        phones.vendor(Vendor.UDP, Script.refusing(status));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("600")));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(told);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo(reason);
        assertThat(cdr.hungUpBy()).isEqualTo("callee");
        assertThat(cdr.get("peerStatus")).isEqualTo(Integer.toString(status));
        assertThat(cdr.isAnswered()).isFalse();
    }

    @ParameterizedTest(name = "ER-03: {0} is told with Q.850 cause {1}")
    @CsvSource({"404, 1", "486, 17", "480, 19", "403, 21", "503, 41", "488, 88"})
    void refusal_tells_the_cause_of_telephony(int status, int cause) {
        phones.vendor(Vendor.UDP, Script.refusing(status));

        Message refusal =
                phones.place(phones.client().call(Vendor.UDP.number("602"))).awaitRefusal();

        assertThat(refusal.header("Reason")).contains("Q.850;cause=" + cause);
    }

    @Test
    @DisplayName("ER-03: a number without a route is told with Q.850 cause 3")
    void refusal_of_our_own_tells_its_cause() {
        Message refusal = phones.place(phones.client().call("9990001")).awaitRefusal();

        assertThat(refusal.header("Reason")).contains("Q.850;cause=3");
    }

    @Test
    @DisplayName("GS-12: a number without a route is answered 404 and recorded")
    void refuses_number_without_route() {
        Dialled call = phones.place(phones.client().call("9990000"));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(404);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("no_route");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
        assertThat(cdr.get("vendorsTried")).isEqualTo("0");
        assertThat(cdr.find("vendorName")).isEmpty();
    }

    @Test
    void refuses_locked_client_and_records_it() {
        Dialled call = phones.place(phones.lockedClient().call(Vendor.UDP.number("601")));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(records.only(call).endReason()).isEqualTo("gateway_locked");
    }

    @Test
    @DisplayName("an unknown source is asked which phone it is, for there are phones; its call leaves no record")
    void refuses_call_from_unknown_source_without_a_record() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(480));

        Dialled strange = phones.place(phones.stranger().call(Vendor.UDP.number("602")));
        Message refusal = strange.awaitRefusal();
        boolean reached = vendor.pollCall(SOON).isPresent();
        Dialled known = phones.place(phones.client().call(Vendor.UDP.number("603")));
        known.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(reached).isFalse();
        assertThat(records.only(known).endReason()).isEqualTo("no_answer");
        assertThat(records.hasNone(strange)).isTrue();
    }

    @Test
    void counts_hops_down() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.refusing(480));

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("604")).maxForwards(17));
        call.awaitRefusal();

        assertThat(vendor.awaitCall().invite().header("Max-Forwards")).contains("16");
    }

    @Test
    void refuses_call_without_hops_left() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("605")).maxForwards(0));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(483);
        assertThat(vendor.pollCall(SOON)).isEmpty();
    }

    @Test
    void names_the_extension_it_does_not_know() {
        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("606")).header("Require", "teleportation"));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(420);
        assertThat(refusal.header("Unsupported")).contains("teleportation");
    }

    @Test
    void refuses_what_is_not_a_number() {
        Dialled call = phones.place(phones.client().call("7").uri("sip:%27%20OR%201=1--@127.0.0.1"));

        assertThat(call.awaitRefusal().status()).isEqualTo(484);
    }
}
