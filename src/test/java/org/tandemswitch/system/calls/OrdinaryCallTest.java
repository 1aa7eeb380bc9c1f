package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

@Order(1)
class OrdinaryCallTest extends OnTheSwitch {
    OrdinaryCallTest(Records records) {
        super(records);
    }

    @ParameterizedTest
    @EnumSource
    void answered_call_is_hung_up_by_the_caller(Way way) {
        Phone vendor = phones.vendor(way.vendor(), Script.answering());

        Dialled call =
                phones.place(way.caller(phones).call(way.vendor().number("555")).from("1001"));
        call.awaitRinging();
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        Message ok = call.hangUp();
        leg.awaitHangUp();

        assertThat(ok.status()).isEqualTo(200);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.hungUpBy()).isEqualTo("caller");
        assertThat(cdr.get("clientName")).isEqualTo(Client.ALPHA.name());
        assertThat(cdr.get("clientAddress")).isEqualTo(Client.ALPHA.host());
        assertThat(cdr.get("vendorName")).isEqualTo(way.vendor().name());
        assertThat(cdr.get("vendorSipCallId")).isEqualTo(leg.callId());
        assertThat(cdr.get("callerIn")).isEqualTo("1001");
        assertThat(cdr.get("calleeIn")).isEqualTo(way.vendor().number("555"));
        assertThat(cdr.get("vendorsTried")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void answered_call_is_hung_up_by_the_callee(Way way) {
        Phone vendor = phones.vendor(way.vendor(), Script.answering());

        Dialled call =
                phones.place(way.caller(phones).call(way.vendor().number("556")).from("1001"));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        Message ok = leg.hangUp();
        call.awaitHangUp();

        assertThat(ok.status()).isEqualTo(200);
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.hungUpBy()).isEqualTo("callee");
    }

    /** Each lies between what one end did and what the other saw of it; a call counts time from its beginning. */
    @Test
    void times_of_the_record_are_those_of_the_call() {
        Phone vendor = phones.vendor(Vendor.UDP);

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("557")));
        Instant dialled = call.invite().time();
        Received leg = vendor.awaitCall();
        Instant offered = leg.invite().time();
        Instant rings = aMomentLater();
        leg.ring();
        Instant ringing = call.awaitRinging().time();
        Instant answers = aMomentLater();
        leg.answer();
        Instant answered = call.awaitAnswer().time();
        leg.awaitAck();
        call.hangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.at("beganAt")).isBetween(dialled.truncatedTo(ChronoUnit.MICROS), offered);
        assertThat(cdr.between("beganAt", "ringingAt"))
                .isBetween(Duration.between(offered, rings), Duration.between(dialled, ringing));
        assertThat(cdr.between("ringingAt", "answeredAt"))
                .isBetween(Duration.between(ringing, answers), Duration.between(rings, answered));
        assertThat(cdr.at("endedAt")).isAfterOrEqualTo(cdr.at("answeredAt"));
    }

    private static Instant aMomentLater() {
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        return Instant.now();
    }

    @Test
    void switch_says_trying_at_once_while_the_vendor_is_still_silent() {
        Phone vendor = phones.vendor(Vendor.UDP);

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("558")));
        call.awaitTrying();
        Received leg = vendor.awaitCall();
        leg.refuse(480);

        assertThat(call.awaitRefusal().status()).isEqualTo(480);
        assertThat(records.only(call).endReason()).isEqualTo("no_answer");
    }

    @Test
    void early_media_reaches_the_caller_as_the_vendor_offered_it() {
        Phone vendor = phones.vendor(
                Vendor.UDP, Script.onInvite().earlyMedia(Duration.ofMillis(30)).answer(Duration.ofMillis(100)));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("559")));
        Message early = call.awaitEarlyMedia();
        call.awaitAnswer();
        call.hangUp();

        Received leg = vendor.awaitCall();
        assertThat(early.body())
                .isEqualTo(leg.traffic().sent().responses(183).all().get(0).body());
        assertThat(leg.invite().body()).isEqualTo(call.invite().body());
        assertThat(records.only(call).isAnswered()).isTrue();
    }

    @Test
    void ringing_with_media_keeps_its_media() {
        Phone vendor = phones.vendor(Vendor.UDP);

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("560")));
        Received leg = vendor.awaitCall();
        leg.reply(Reply.of(180).sdp(vendor.sdp()));
        Message ringing = call.awaitRinging();
        leg.answer();
        call.awaitAnswer();
        leg.awaitAck();
        call.hangUp();

        assertThat(ringing.body()).isEqualTo(vendor.sdp().text());
        assertThat(records.only(call).isAnswered()).isTrue();
    }

    @Test
    void caller_without_a_readable_number_is_recorded_as_anonymous() {
        phones.vendor(Vendor.UDP, Script.refusing(480));

        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("561")).fromUri("sip:%3Cscript%3E@example.com"));
        call.awaitRefusal();

        assertThat(records.only(call).get("callerIn")).isEqualTo("anonymous");
    }
}
