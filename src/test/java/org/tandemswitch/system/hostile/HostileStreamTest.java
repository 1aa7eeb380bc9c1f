package org.tandemswitch.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;

/** Connections whose bytes do not say where a message ends. */
@Order(20)
class HostileStreamTest extends OnTheSwitch {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofMillis(300);

    HostileStreamTest(Records records) {
        super(records);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nContent-Length: 300",
                "Content-Length: 300\r\nl: 0",
                "Content-Length: -1",
                "Content-Length: 1e3",
                "Content-Length: 999999999999",
                "Content-Length: 4\r\n 0",
            })
    void gets_one_answer_and_is_not_listened_to_any_more(String lengths) {
        try (RawSip raw = connect()) {
            send(raw, options(raw, 1).replace("Content-Length: 0", lengths) + options(raw, 2));

            assertThat(raw.receiveMessage(PATIENCE).map(Message::status)).contains(400);
            assertThat(raw.receive(SOON)).isEmpty();
        }
    }

    @Test
    void folded_line_that_looks_like_a_length_is_none() {
        try (RawSip raw = connect()) {
            send(raw, options(raw, 1).replace("Content-Length: 0", "Subject: x\r\n Content-Length: 500\r\nl :\r\n 0"));
            assertThat(raw.receiveMessage(PATIENCE).map(Message::status)).contains(200);

            send(raw, options(raw, 2));
            assertThat(raw.receiveMessage(PATIENCE).map(Message::status)).contains(200);
        }
    }

    @Test
    void head_without_end_is_answered_when_it_has_become_too_large() {
        try (RawSip raw = connect()) {
            String beginning = options(raw, 1).replace("\r\n\r\n", "\r\n");
            send(raw, beginning + "X-Filler: x\r\n".repeat(6_000));

            assertThat(raw.receiveMessage(PATIENCE).map(Message::status)).contains(513);
        }
    }

    @Test
    void whoever_never_finishes_a_message_keeps_nobody_waiting() {
        try (RawSip slow = connect();
                RawSip quick = connect()) {
            for (char letter : options(slow, 1).substring(0, 120).toCharArray()) {
                send(slow, String.valueOf(letter));
            }
            send(quick, options(quick, 2));

            Optional<Message> answer = quick.receiveMessage(PATIENCE);
            assertThat(answer.map(Message::status)).contains(200);
        }
    }

    private RawSip connect() {
        return RawSip.tcp(Client.ALPHA.host(), Tandem.HOST, tandem.sipPort());
    }

    private static void send(RawSip raw, String text) {
        raw.send(text, "", 0);
    }

    private static String options(RawSip raw, int number) {
        return new Torture(Client.ALPHA.host(), raw.port())
                .requestLine("7130" + number, "OPTIONS sip:127.0.0.1 SIP/2.0")
                .replace("1 INVITE", "1 OPTIONS")
                .replace("SIP/2.0/UDP", "SIP/2.0/TCP");
    }
}
