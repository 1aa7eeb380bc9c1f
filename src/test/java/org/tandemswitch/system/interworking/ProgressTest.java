package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** SI-03, TR-10: what the caller is told before the answer; {@code OfferTest} sees two ends that confirm each other's. */
@Order(16)
class ProgressTest extends OnTheSwitch {
    ProgressTest(Records records) {
        super(records);
    }

    private void end(Dialled call, Received leg) {
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();
        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("SI-03 a vendor is confirmed by the switch for a caller that knows no 100rel")
    void confirms_for_the_caller() {
        Phone vendor = phones.vendor(Vendor.OUTSPOKEN);
        Dialled call = phones.place(phones.client().call(Vendor.OUTSPOKEN.number("17")));
        Received leg = vendor.awaitCall();
        leg.earlyMediaReliably();
        Message early = call.awaitEarlyMedia();
        Message prack = leg.awaitPrack();
        end(call, leg);

        assertThat(leg.invite().headers("Supported")).anyMatch(value -> value.contains("100rel"));
        assertThat(early.header("RSeq")).isEmpty();
        assertThat(early.headers("Require")).noneMatch(value -> value.contains("100rel"));
        assertThat(prack.header("RAck").orElseThrow()).startsWith("1 ");
    }

    @Test
    @DisplayName("SI-03 a caller is asked to confirm although the vendor does not; the answer waits for it")
    void asks_the_caller_to_confirm() {
        Phone vendor = phones.vendor(Vendor.DISCREET);
        Phone client = phones.client(Client.OTHER_ANSWERS);
        Dialled call = phones.place(client.call(Vendor.DISCREET.number("18")).reliable());
        Received leg = vendor.awaitCall();
        leg.ring();
        leg.earlyMedia();
        leg.answer();
        Message ringing = call.awaitRinging();
        Message early = call.awaitEarlyMedia();
        call.awaitAnswer();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().headers("Supported")).noneMatch(value -> value.contains("100rel"));
        assertThat(ringing.header("RSeq")).isPresent();
        assertThat(early.header("RSeq")).isPresent();
        assertThat(call.traffic().sent().requests("PRACK").all().stream()
                        .map(prack -> prack.header("RAck"))
                        .distinct())
                .hasSize(2);
        assertThat(leg.traffic().received().requests("PRACK").all()).isEmpty();
        assertThat(records.only(call).isAnswered()).isTrue();
    }

    @Test
    @DisplayName("SI-03 a client without 100rel is refused what it must not require")
    void refuses_what_is_switched_off() {
        Message refusal = phones.place(phones.client(Client.OTHER_FIELDS)
                        .call(Vendor.UDP.number("19"))
                        .requireReliable())
                .awaitRefusal();

        assertThat(refusal.status()).isEqualTo(420);
        assertThat(refusal.header("Unsupported")).contains("100rel");
    }

    @Test
    @DisplayName("TR-10 ringing with media reaches each client as it plays it")
    void ringing_is_told_as_wanted() {
        Phone vendor = phones.vendor(Vendor.UDP);
        Dialled as183 = phones.place(phones.client(Client.OTHER_ANSWERS).call(Vendor.UDP.number("20")));
        Received first = vendor.awaitCall();
        first.earlyMedia();
        as183.awaitEarlyMedia();
        first.ring();
        end(as183, first);
        Dialled as180 =
                phones.place(phones.client(Client.OTHER_FIELDS).call("1").to(Vendor.UDP.number("21")));
        Received second = vendor.awaitCall();
        second.earlyMedia();
        Message ringing = as180.awaitRinging();
        end(as180, second);

        assertThat(as183.traffic().received().responses(183).all())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(answer -> answer.sdp().isPresent());
        assertThat(as183.traffic().received().responses(180).all()).isEmpty();
        assertThat(ringing.sdp()).isPresent();
        assertThat(as180.traffic().received().responses(183).all()).isEmpty();
    }
}
