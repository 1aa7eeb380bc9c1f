package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

/** Gateways with rules of their own; what the system's rules do is told by {@link FailoverTest}. */
@Order(9)
class SwitchingTest extends OnTheSwitch {
    private static final Duration SOON = Duration.ofMillis(300);
    /** How late a busy machine may be; the limits of the system's own rules are longer still. */
    private static final Duration MARGIN = Duration.ofSeconds(7);

    SwitchingTest(Records records) {
        super(records);
    }

    @Test
    @DisplayName("GS-19 (a) GS-14: the first is silent for its own 2 s, the next takes the call")
    void next_takes_over_from_a_silent_gateway() {
        phones.vendor(Vendor.IMPATIENT, Script.silent());
        phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.IMPATIENT.number("1")));
        call.awaitAnswer(Duration.ofSeconds(2).plus(MARGIN));
        call.hangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.NEXT.name());
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
        assertThat(cdr.between("beganAt", "answeredAt"))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(2).plus(MARGIN));
    }

    @Test
    @DisplayName("GS-19 (b) GS-07 D-34: the first is silent and the last one tried: 408")
    void silence_ends_the_search_where_it_is_told_to() {
        phones.vendor(Vendor.SILENCE_STOPS, Script.silent());
        Phone next = phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.SILENCE_STOPS.number("1")));

        assertThat(call.awaitRefusal(Duration.ofSeconds(2).plus(MARGIN)).status())
                .isEqualTo(408);
        assertThat(next.pollCall(SOON)).isEmpty();
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("connection_timeout");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
        assertThat(cdr.find("peerStatus")).isEmpty();
    }

    @Test
    @DisplayName("GS-19 (d): 183 with SDP, then 503, and media does not stop: the next is called")
    void next_is_called_after_media_where_that_is_allowed() {
        phones.vendor(
                Vendor.MEDIA_DOES_NOT_STOP,
                Script.onInvite().earlyMedia(Duration.ofMillis(20)).refuse(Duration.ofMillis(80), 503));
        phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.MEDIA_DOES_NOT_STOP.number("1")));
        call.awaitAnswer();
        call.hangUp();

        assertThat(records.only(call).get("vendorName")).isEqualTo(Vendor.NEXT.name());
    }

    @Test
    @DisplayName("GS-19 (g): 403 with 403 in the stop list: the next is not called")
    void code_of_the_stop_list_ends_the_search() {
        phones.vendor(Vendor.FORBIDDEN_STOPS, Script.refusing(403));
        Phone next = phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.FORBIDDEN_STOPS.number("1")));

        assertThat(call.awaitRefusal().status()).isEqualTo(403);
        assertThat(next.pollCall(SOON)).isEmpty();
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("call_rejected");
        assertThat(cdr.get("peerStatus")).isEqualTo("403");
    }

    @Test
    @DisplayName("GS-08 TO-06 TO-07: rings for its own 2 s, is cancelled, and the next is called")
    void next_is_called_after_ringing_where_that_is_allowed() {
        Phone ringing = phones.vendor(Vendor.RINGING_DOES_NOT_STOP, Script.ringing());
        phones.vendor(Vendor.NEXT, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.RINGING_DOES_NOT_STOP.number("1")));
        call.awaitRinging();
        ringing.awaitCall().awaitCancel();
        call.awaitAnswer(MARGIN);
        call.hangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.NEXT.name());
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
    }

    @Test
    @DisplayName("GS-17: 503 with Retry-After takes the gateway out of the candidates for that time")
    void a_gateway_that_asks_for_rest_gets_it() {
        Phone tired = phones.vendor(
                Vendor.WANTS_REST,
                Script.onInvite().reply(Duration.ZERO, Reply.of(503).header("Retry-After", "5")));
        phones.vendor(Vendor.NEXT, Script.answering());
        Phone client = phones.client();

        Dialled first = phones.place(client.call(Vendor.WANTS_REST.number("1")));
        first.awaitAnswer();
        first.hangUp();
        tired.awaitCall();
        Dialled second = phones.place(client.call(Vendor.WANTS_REST.number("2")));
        second.awaitAnswer();
        second.hangUp();
        assertThat(tired.pollCall(SOON)).isEmpty();

        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        Dialled third = phones.place(client.call(Vendor.WANTS_REST.number("3")));
        third.awaitAnswer();
        third.hangUp();
        tired.awaitCall();

        assertThat(records.only(first).get("vendorsTried")).isEqualTo("2");
        assertThat(records.only(second).get("vendorsTried")).isEqualTo("1");
        assertThat(records.only(third).get("vendorsTried")).isEqualTo("2");
    }

    @Test
    @DisplayName("GS-12 RS-08: three dead gateways are each waited for once")
    void dead_gateways_are_tried_once_each() {
        phones.vendor(Vendor.DEAD_ONE, Script.silent());
        phones.vendor(Vendor.DEAD_TWO, Script.silent());
        Phone next = phones.vendor(Vendor.NEXT, Script.refusing(480));

        Dialled call = phones.place(phones.client().call(Vendor.DEAD_ONE.number("1")));

        assertThat(call.awaitRefusal(Duration.ofSeconds(2).plus(MARGIN)).status())
                .isEqualTo(480);
        next.awaitCall();
        Cdr cdr = records.only(call);
        assertThat(cdr.get("vendorsTried")).isEqualTo("3");
        assertThat(cdr.between("beganAt", "endedAt"))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(2).plus(MARGIN));
    }

    @Test
    @DisplayName("TO-02 TO-03 TO-04 TO-05: each stage ends by its own limit, and repeats do not prolong it")
    void every_stage_has_its_limit() {
        Phone vendor = phones.vendor(Vendor.SHORT_STAGES);
        Phone client = phones.client();
        phones.vendor(Vendor.NEXT, Script.refusing(404));

        Dialled trying = placed(client, vendor, "1", Received::trying);
        Dialled progress = placed(client, vendor, "2", call -> call.reply(Reply.of(183)));
        Dialled media = placed(client, vendor, "3", Received::earlyMedia);
        Dialled ringing = placed(client, vendor, "4", Received::ring);

        assertThat(trying.awaitRefusal().status()).isEqualTo(404);
        assertThat(progress.awaitRefusal().status()).isEqualTo(404);
        assertThat(media.awaitRefusal().status()).isEqualTo(408);
        assertThat(ringing.awaitRefusal().status()).isEqualTo(408);
        assertLasted(trying, 2, "2");
        assertLasted(progress, 3, "2");
        assertThat(assertLasted(media, 4, "1").endReason()).isEqualTo("response_timeout");
        assertThat(assertLasted(ringing, 5, "1").endReason()).isEqualTo("response_timeout");
        assertThat(vendor.traffic().received().requests("CANCEL").count()).isGreaterThanOrEqualTo(4);
    }

    /** The vendor says the same again and again, for longer than every limit with its margin. */
    private Dialled placed(Phone client, Phone vendor, String number, Consumer<Received> word) {
        Script script = Script.onInvite().then(Duration.ZERO, word);
        for (int time = 0; time < 20; time++) {
            script = script.then(Duration.ofMillis(500), word);
        }
        vendor.onCall(script);
        Dialled call = phones.place(client.call(Vendor.SHORT_STAGES.number(number)));
        vendor.awaitCall();
        return call;
    }

    private Cdr assertLasted(Dialled call, int seconds, String tried) {
        Cdr cdr = records.only(call);
        Duration limit = Duration.ofSeconds(seconds);
        assertThat(cdr.get("vendorsTried")).isEqualTo(tried);
        assertThat(cdr.between("beganAt", "endedAt")).isBetween(limit, limit.plusMillis(4000));
        return cdr;
    }
}
