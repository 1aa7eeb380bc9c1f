package org.tandemswitch.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.User;

/** Every method from every kind of sender, outside a call and as if inside one. */
@Order(20)
class MethodsTest extends OnTheSwitch {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final int SILENCE = 0;
    /** More than a stranger is refused in a second, fewer than it is asked. */
    private static final int TRIES = 20;

    private static final int REPETITIONS = 50;

    MethodsTest(Records records) {
        super(records);
    }

    /** What a stranger says of itself makes no difference: the name of a phone, a name that nobody has. */
    @ParameterizedTest
    @CsvSource({
        //          client  stranger  as if in a call
        "INVITE,    404,    401,      481",
        "REGISTER,  401,    401,      481",
        "OPTIONS,   200,    403,      481",
        "MESSAGE,   405,    403,      481",
        "SUBSCRIBE, 405,    403,      481",
        "NOTIFY,    481,    403,      481",
        "PUBLISH,   405,    403,      481",
        "REFER,     405,    403,      481",
        "FROBNICATE, 405,   403,      481",
        "INFO,      481,    403,      481",
        "UPDATE,    481,    403,      481",
        "PRACK,     481,    403,      481",
        "BYE,       481,    403,      481",
        "CANCEL,    481,    481,      481",
        "ACK,       0,      0,        0",
    })
    void gets_its_answer(String method, int client, int stranger, int inCall) {
        assertThat(answer(Client.ALPHA.host(), method, "1001", "")).as("client").isEqualTo(client);
        assertThat(answer("127.0.0.60", method, User.ANNA.number(), ""))
                .as("phone without a proof")
                .isEqualTo(stranger);
        assertThat(answer("127.0.0.62", method, "2999999", ""))
                .as("name that nobody has")
                .isEqualTo(stranger);
        assertThat(answer("127.0.0.63", method, "2999999", ";tag=of-a-call"))
                .as("stranger in a call that is none")
                .isEqualTo(inCall);
        assertThat(answer(Client.ALPHA.host(), method, "1001", ";tag=of-a-call"))
                .as("client in a call that is none")
                .isEqualTo(inCall);
    }

    @Test
    void names_that_nobody_has_are_asked_as_often_as_phones() {
        assertThat(questions("127.0.0.64", "2999998")).isEqualTo(TRIES);
        assertThat(questions("127.0.0.65", User.ANNA.number())).isEqualTo(TRIES);
    }

    private long questions(String host, String name) {
        try (RawSip raw = RawSip.udp(host)) {
            return IntStream.rangeClosed(1, TRIES)
                    .mapToObj(
                            attempt -> request(raw, host, "REGISTER", name, "").replace("CSeq: 1", "CSeq: " + attempt))
                    .filter(request -> exchange(raw, request, REPETITIONS)
                            .map(Message::status)
                            .equals(Optional.of(401)))
                    .count();
        }
    }

    /** A stranger is not waited for when the switch has much to do, so it repeats itself. */
    private Optional<Message> exchange(RawSip raw, String request, int times) {
        for (int turn = 0; turn < times; turn++) {
            phones.send(raw, request);
            Optional<Message> answer = raw.receiveMessage(SOON);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private int answer(String host, String method, String name, String toTag) {
        try (RawSip raw = RawSip.udp(host)) {
            return exchange(raw, request(raw, host, method, name, toTag), method.equals("ACK") ? 1 : REPETITIONS)
                    .map(first -> isTrying(first) ? raw.receiveMessage(PATIENCE).orElse(first) : first)
                    .map(Message::status)
                    .orElse(SILENCE);
        }
    }

    private static String request(RawSip raw, String host, String method, String name, String toTag) {
        String to = method.equals("REGISTER") ? name : "9990001";
        return String.join(
                "\r\n",
                method + " sip:9990001@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP " + host + ":" + raw.port() + ";branch=z9hG4bKm" + method + raw.port() + ";rport",
                "Max-Forwards: 70",
                "From: <sip:" + name + "@" + host + ">;tag=m" + raw.port(),
                "To: <sip:" + to + "@127.0.0.1>" + toTag,
                "Call-ID: methods-" + method + "-" + raw.port() + "@" + host,
                "CSeq: 1 " + method,
                "Contact: <sip:" + name + "@" + host + ":" + raw.port() + ">",
                "Event: presence",
                "Content-Length: 0",
                "",
                "");
    }

    private static boolean isTrying(Message message) {
        return message.status() == 100;
    }
}
