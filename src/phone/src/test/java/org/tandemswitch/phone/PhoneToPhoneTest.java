package org.tandemswitch.phone;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every ability of the phone, phone against phone; run over each transport. */
abstract class PhoneToPhoneTest {
    final Phone alice = phone("127.0.0.2");
    final Phone bob = phone("127.0.0.3");

    abstract Phone phone(String host);

    @AfterEach
    void both_were_sound_and_let_go_of_their_ports() {
        assertThat(alice.problems()).isEmpty();
        assertThat(bob.problems()).isEmpty();
        alice.close();
        bob.close();
        phone("127.0.0.2").close();
    }

    @Test
    void calls_and_hangs_up() {
        bob.onCall(Script.onInvite().trying(Duration.ZERO).ring(ofMillis(30)).answer(ofMillis(70)));

        var call = ring("99123");
        call.awaitTrying();
        call.awaitRinging();
        call.awaitAnswer();
        var leg = bob.awaitCall();
        leg.awaitAck();
        assertThat(call.hangUp().status()).isEqualTo(200);

        leg.awaitHangUp();
        assertThat(leg.invite().requestUri()).startsWith("sip:99123@127.0.0.3");
        assertThat(leg.invite().header("Max-Forwards")).hasValue("70");
        assertThat(leg.over()).isTrue();
        assertThat(bob.traffic().ofCall(call.callId()).requests("BYE").count()).isEqualTo(1);
    }

    @Test
    void shows_headers_and_session_of_what_it_received() {
        var call = alice.call("99123")
                .from("1001")
                .displayName("Alice")
                .header("X-Trunk", "7")
                .maxForwards(9);

        call.via(bob.host(), bob.port());
        var invite = bob.awaitCall().invite();

        assertThat(invite.header("From"))
                .hasValueSatisfying(from -> assertThat(from).startsWith("\"Alice\" <sip:1001@127.0.0.2"));
        assertThat(invite.header("x-trunk")).hasValue("7");
        assertThat(invite.header("Max-Forwards")).hasValue("9");
        assertThat(invite.headers("Via")).hasSize(1);
        assertThat(invite.sdp().orElseThrow().host()).isEqualTo("127.0.0.2");
        assertThat(invite.peer()).startsWith("127.0.0.2:");
    }

    @Test
    void lets_the_called_side_hang_up() {
        bob.onCall(Script.answering().hangUp(ofMillis(50)));

        var call = ring("99123");

        call.awaitAnswer();
        call.awaitHangUp();
        assertThat(call.over()).isTrue();
    }

    @Test
    void is_refused_with_code_and_reason() {
        bob.onCall(Script.onInvite()
                .reply(ofMillis(10), Reply.of(486).reason("On the phone").header("Retry-After", "9")));

        var refusal = ring("99123").awaitRefusal();

        assertThat(refusal.status()).isEqualTo(486);
        assertThat(refusal.reason()).isEqualTo("On the phone");
        assertThat(refusal.header("Retry-After")).hasValue("9");
        bob.awaitCall().awaitAck();
    }

    @Test
    void says_at_once_that_an_awaited_answer_was_a_refusal() {
        bob.onCall(Script.refusing(404));

        var call = ring("99123");

        assertThatThrownBy(call::awaitAnswer).isInstanceOf(NotHeard.class).hasMessageContaining("404");
    }

    @Test
    void cancels_a_ringing_call() {
        bob.onCall(Script.ringing());

        var call = ring("99123");
        call.awaitRinging();
        assertThat(call.cancel().status()).isEqualTo(200);

        assertThat(call.awaitRefusal().status()).isEqualTo(487);
        bob.awaitCall().awaitCancel();
    }

    @Test
    void hangs_up_when_the_answer_crosses_its_cancel() {
        bob.onCall(Script.ringing().answerDespiteCancel());

        var call = ring("99123");
        call.awaitRinging();
        call.cancel();

        var leg = bob.awaitCall();
        leg.awaitAck();
        leg.awaitHangUp();
    }

    @Test
    void sends_early_media() {
        bob.onCall(Script.onInvite().earlyMedia(ofMillis(10)).answer(ofMillis(50)));

        var call = ring("99123");

        assertThat(call.awaitEarlyMedia().sdp().orElseThrow().host()).isEqualTo("127.0.0.3");
        call.awaitAnswer();
    }

    @Test
    void acknowledges_reliable_ringing_with_prack() {
        bob.onCall(Script.onInvite().ringReliably(ofMillis(10)).answer(ofMillis(100)));

        var call = alice.call("99123").reliable().via(bob.host(), bob.port());
        var ringing = call.awaitRinging();
        call.awaitAnswer();

        assertThat(ringing.header("RSeq")).hasValue("1");
        assertThat(bob.awaitCall().awaitPrack().header("RAck")).hasValue("1 1 INVITE");
        assertThat(bob.traffic().sent().responses(180).count()).isEqualTo(1);
    }

    @Test
    void answers_a_late_offer_in_the_ack() {
        bob.onCall(Script.answering());

        var call = alice.call("99123").lateOffer().via(bob.host(), bob.port());
        call.awaitAnswer();

        var leg = bob.awaitCall();
        assertThat(leg.invite().body()).isEmpty();
        assertThat(leg.awaitAck().sdp().orElseThrow().host()).isEqualTo("127.0.0.2");
    }

    @Test
    void answers_a_late_offer_in_the_prack_when_it_came_early() {
        bob.onCall(Script.onInvite().earlyMediaReliably(ofMillis(10)).answer(ofMillis(100)));

        var call = alice.call("99123").lateOffer().reliable().via(bob.host(), bob.port());
        call.awaitAnswer();

        var leg = bob.awaitCall();
        assertThat(leg.awaitPrack().sdp()).isPresent();
        assertThat(leg.awaitAck().sdp()).isEmpty();
    }

    @Test
    void holds_and_resumes() {
        var leg = callBob();

        var held = leg.call().hold();
        var resumed = leg.call().resume();

        assertThat(held.sdp().orElseThrow().direction()).isEqualTo("recvonly");
        assertThat(resumed.sdp().orElseThrow().direction()).isEqualTo("sendrecv");
        assertThat(leg.answered().awaitRequest("INVITE").sdp()).isPresent();
    }

    @Test
    void is_put_on_hold_by_the_called_side() {
        var leg = callBob();

        leg.answered().hold();

        assertThat(leg.call().awaitRequest("INVITE").sdp().orElseThrow().direction())
                .isEqualTo("sendonly");
    }

    @Test
    void sends_requests_inside_the_call_either_way() {
        var leg = callBob();

        assertThat(leg.call().info("application/dtmf-relay", "Signal=5\r\n").status())
                .isEqualTo(200);
        assertThat(leg.answered().update().status()).isEqualTo(200);
        assertThat(leg.call().reInviteWithoutOffer().sdp()).isPresent();

        var info = leg.answered().awaitRequest("INFO");
        assertThat(info.body()).contains("Signal=5");
        assertThat(info.header("Content-Type")).hasValue("application/dtmf-relay");
    }

    @Test
    void answers_requests_as_it_was_told() {
        bob.replyTo("UPDATE", Reply.of(491));
        bob.replyTo("OPTIONS", Reply.of(200).header("Allow", "INVITE"));
        var leg = callBob();

        assertThat(leg.call().update().status()).isEqualTo(491);
        var answer = leg.call().request("OPTIONS").send().awaitFinal();
        assertThat(answer.header("Allow")).hasValue("INVITE");
    }

    @Test
    void goes_silent_and_speaks_again() {
        var leg = callBob();

        bob.goSilent();
        var bye = leg.call().request("BYE").send();
        assertThatThrownBy(() -> bye.awaitFinal(ofMillis(300))).isInstanceOf(NotHeard.class);
        bob.speakAgain();
        // over TCP a request is not repeated, so only the wire tells
        assertThat(bob.traffic().received().requests("BYE").count()).isPositive();
    }

    @Test
    void meets_a_call_with_silence() {
        bob.onCall(Script.silent());

        var call = ring("99123");

        assertThat(bob.awaitCall().invite().method()).isEqualTo("INVITE");
        assertThat(call.pollFinal(ofMillis(300))).isEmpty();
        assertThat(alice.traffic().received().count()).isZero();
    }

    @Test
    void keeps_its_ack_back_until_told() {
        bob.onCall(Script.answering());

        var call = alice.call("99123").neverAck().via(bob.host(), bob.port());
        call.awaitAnswer();
        var leg = bob.awaitCall();

        assertThat(bob.traffic().requests("ACK").count()).isZero();
        call.ack();
        leg.awaitAck();
    }

    @Test
    void drops_a_second_answer_from_another_fork() {
        bob.onCall(Script.answering().answerAgain(ofMillis(50)));

        var call = ring("99123");
        call.awaitAnswer();
        var leg = bob.awaitCall();

        assertThat(leg.awaitHangUp().tag("To")).isNotEqualTo(call.awaitAnswer().tag("To"));
    }

    @Test
    void proves_itself_to_a_registrar() {
        var registrar = new TinyRegistrar(bob, "secret");

        assertThat(alice.register("1001")
                        .password("secret")
                        .at(bob.host(), bob.port())
                        .status())
                .isEqualTo(200);
        assertThat(alice.register("1001")
                        .password("wrong")
                        .at(bob.host(), bob.port())
                        .status())
                .isEqualTo(401);
        assertThat(registrar.proved()).singleElement().satisfies(register -> assertThat(
                        register.header("To").orElse(""))
                .contains("1001"));
    }

    @Test
    void carries_several_calls_at_once() {
        bob.onCall(Script.answering());

        var calls = java.util.stream.IntStream.range(0, 10)
                .mapToObj(n -> ring("99" + n))
                .toList();

        calls.forEach(Dialled::awaitAnswer);
        calls.forEach(call -> assertThat(call.hangUp().status()).isEqualTo(200));
    }

    Dialled ring(String number) {
        return alice.call(number).via(bob.host(), bob.port());
    }

    private Pair callBob() {
        bob.onCall(Script.onInvite().answer(Duration.ZERO));
        var call = ring("99123");
        call.awaitAnswer();
        var leg = bob.awaitCall();
        leg.awaitAck();
        return new Pair(call, leg);
    }

    private record Pair(Dialled call, Received answered) {}
}
