package org.tandemswitch.phone;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UdpPhoneTest extends PhoneToPhoneTest {
    @Override
    Phone phone(String host) {
        return Phone.on(host, 0).udp();
    }

    @Test
    void records_retransmissions() throws Exception {
        bob.onCall(Script.silent());

        ring("99123");

        assertRepeated(() -> bob.traffic().received().requests("INVITE"));
        assertRepeated(() -> alice.traffic().sent().requests("INVITE"));
    }

    @Test
    void repeats_its_answer_until_the_ack_comes() throws Exception {
        bob.onCall(Script.onInvite().answer(ofMillis(10)));

        var call = alice.call("99123").neverAck().via(bob.host(), bob.port());
        call.awaitAnswer();
        assertRepeated(() -> bob.traffic().sent().responses(200));
        assertRepeated(() -> alice.traffic().received().responses(200));
        call.ack();

        bob.awaitCall().awaitAck();
    }

    @Test
    void answers_from_another_address() {
        bob.onCall(Script.onInvite().answerFrom(ofMillis(10), "127.0.0.9"));

        var answer = ring("99123").awaitAnswer();

        assertThat(answer.peer()).startsWith("127.0.0.9:");
        bob.awaitCall().awaitAck();
    }

    @Test
    void takes_and_gives_raw_bytes() {
        try (var raw = RawSip.udp("127.0.0.4")) {
            raw.send(
                    "OPTIONS sip:x@y SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.4:" + raw.port()
                            + ";branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:x@y>\r\nCall-ID: 1\r\n"
                            + "CSeq: 1 OPTIONS\r\nMax-Forwards: 1\r\nContent-Length: 0\r\n\r\n",
                    bob.host(),
                    bob.port());

            var answer = raw.receiveMessage(ofMillis(2000)).orElseThrow();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.method()).isEqualTo("OPTIONS");
        }
    }

    private static void assertRepeated(Supplier<Traffic> messages) throws InterruptedException {
        for (var turn = 0; turn < 1000 && messages.get().count() < 2; turn++) {
            Thread.sleep(10);
        }
        assertThat(messages.get().count()).isGreaterThanOrEqualTo(2);
    }
}
