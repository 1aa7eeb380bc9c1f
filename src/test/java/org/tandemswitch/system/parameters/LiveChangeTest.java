package org.tandemswitch.system.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Capture;
import org.tandemswitch.system.server.Vendor;

/** Parameters that are changed while the switch runs, and what the next call is like. */
@Order(36)
class LiveChangeTest extends OnTheSwitch {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration TWO_DEAD_ONES = Duration.ofSeconds(15);

    private final Api api = new Api(tandem);

    LiveChangeTest(Records records) {
        super(records);
    }

    @AfterEach
    void bring_the_defaults_back() {
        api.send("POST", "parameters/history/0/rollback?apply=true", Api.JSON, "");
    }

    @Test
    @DisplayName("GS-19 (f) GS-11: limit 2 and two dead gateways: the third is not called")
    void limit_ends_the_search() {
        set("SS_GATEWAY_SWITCH_LIMIT", "2");
        phones.vendor(Vendor.DEAD_ONE, Script.silent());
        phones.vendor(Vendor.DEAD_TWO, Script.silent());
        Phone third = phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.DEAD_ONE.number("11")));

        assertThat(call.awaitRefusal(TWO_DEAD_ONES).status()).isEqualTo(408);
        assertThat(third.pollCall(SOON)).isEmpty();
        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
        assertThat(cdr.endReason()).isEqualTo("connection_timeout");
    }

    @Test
    @DisplayName("GS-19 (i) GS-10: until connect, and the first is busy: the second is called")
    void search_goes_on_until_one_answers() {
        set("SS_GATEWAY_SWITCH_UNTIL_CONNECT", "On");
        phones.vendor(Vendor.FIRST, Script.refusing(486));
        phones.vendor(Vendor.SECOND, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("12")));
        call.awaitAnswer();
        call.hangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.SECOND.name());
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
    }

    @Test
    @DisplayName("QS-01: a change of SS_QOS_SIGNAL reaches the packets of the next call")
    void packets_carry_the_new_byte() {
        set("SS_QOS_SIGNAL", "0xb8");
        phones.vendor(Vendor.UDP, Script.answering());

        try (Capture capture =
                Capture.of("udp and src host 127.0.0.1 and src port " + tandem.sipPort(), "ip.dsfield")) {
            Dialled call = phones.place(phones.client().call(Vendor.UDP.number("921")));
            call.awaitAnswer();
            call.hangUp();

            assertThat(capture.fields()).isNotEmpty().containsOnly("0xb8");
        }
    }

    @Test
    @DisplayName("QS-01: a change of SS_QOS_SIGNAL reaches the next packet of a call that is up")
    void next_packet_of_a_running_call_carries_the_new_byte() {
        phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("922")));
        call.awaitAnswer();

        try (Capture capture =
                Capture.of("udp and src host 127.0.0.1 and src port " + tandem.sipPort(), "ip.dsfield")) {
            call.info("text/plain", "before");
            List<String> before = settled(capture, 0);
            set("SS_QOS_SIGNAL", "0x88");
            call.info("text/plain", "after");
            List<String> all = settled(capture, before.size());

            assertThat(before).doesNotContain("0x88");
            assertThat(all.subList(before.size(), all.size())).containsOnly("0x88");
        } finally {
            call.hangUp();
        }
    }

    /** The fields of more packets than so many, when no more have come for two seconds. */
    private static List<String> settled(Capture capture, int known) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            List<String> fields = capture.fields();
                            TimeUnit.MILLISECONDS.sleep(500);
                            return capture.fields().size() == fields.size() ? fields : List.<String>of();
                        },
                        fields -> fields.size() > known);
    }

    private void set(String parameter, String value) {
        Api.Answer answer = api.send("PUT", "parameters/" + parameter, Api.JSON, "{\"value\": \"" + value + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
