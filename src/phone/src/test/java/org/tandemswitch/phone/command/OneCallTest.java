package org.tandemswitch.phone.command;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;

class OneCallTest {
    private final Phone bob = Phone.on("127.0.0.3", 0).udp();

    @AfterEach
    void close() {
        bob.close();
    }

    @Test
    void ends_with_0_when_answered() {
        bob.onCall(Script.answering().hangUp(ofMillis(50)));

        assertThat(call("99123", "20")).isZero();
        assertThat(bob.awaitCall().invite().requestUri()).startsWith("sip:99123@");
    }

    @Test
    void ends_with_1_when_refused() {
        bob.onCall(Script.refusing(486));

        assertThat(call("99123", "20")).isEqualTo(1);
    }

    @Test
    void ends_with_2_and_gives_up_when_nobody_answers() {
        bob.onCall(Script.ringing());

        assertThat(call("99123", "1")).isEqualTo(2);
        bob.awaitCall().awaitCancel();
    }

    @Test
    void explains_itself_when_the_command_makes_no_sense() {
        assertThat(Main.run(List.of())).isEqualTo(64);
        assertThat(Main.run(List.of("call"))).isEqualTo(64);
        assertThat(Main.run(List.of("call", "1", "--bogus"))).isEqualTo(64);
        assertThat(Main.run(List.of("call", "1", "--seconds", "x"))).isEqualTo(64);
    }

    private int call(String number, String patience) {
        var target = "127.0.0.3:" + bob.port();
        return Main.run(List.of("call", number, "--to", target, "--seconds", "2", "--patience", patience));
    }
}
