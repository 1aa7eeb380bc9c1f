package org.tandemswitch.system.registrar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Rows;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.User;

@Order(51)
class RegistrarRestartTest {
    private final Tandem tandem = Tandem.beside("registrar-server", 200);
    private final Bound bound = new Bound(tandem);

    @RegisterExtension
    final Phones phones = new Phones(tandem);

    @Test
    void registrations_survive_a_server_that_was_killed() {
        BaseDirectory.lay(tandem);
        TandemProcess server = TandemProcess.start(tandem);
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            Phone ben = phones.stranger();
            ben.onCall(Script.answering());
            phones.register(
                    phones.stranger()
                            .register(User.ANNA.number())
                            .password(User.ANNA.password())
                            .contacts("<sip:2001@10.20.30.40:5060;line=7>"),
                    nat);
            phones.register(ben.register(User.BEN.number()).password(User.BEN.password()));
            phones.register(phones.stranger()
                    .register(User.CROWDED.number())
                    .password(User.CROWDED.password())
                    .expires(Duration.ofSeconds(5)));
            List<String> before = Stream.of(User.ANNA, User.BEN)
                    .map(user -> known(bound.of(user).get(0)))
                    .toList();
            awaitWritten(3);

            server.kill();
            server = server.startAgain();

            assertThat(bound.all()).extracting(RegistrarRestartTest::known).isEqualTo(before);
            Dialled call = phones.place(phones.client().call(User.BEN.number()));
            call.awaitAnswer();
            Received leg = ben.awaitCall();
            leg.awaitAck();
            call.hangUp();
            leg.awaitHangUp();
            assertThat(nat.receiveBytes(Duration.ofSeconds(35)))
                    .hasValueSatisfying(
                            datagram -> assertThat(new String(datagram, UTF_8)).isEqualTo("HELLO"));
            awaitWritten(2);
        } finally {
            server.close();
        }
    }

    /** What must be the same afterwards; the database keeps microseconds. */
    private static String known(JsonNode registration) {
        return Stream.of("phone", "contact", "source", "socket", "transport", "behindNat", "userAgent")
                        .map(field -> registration.path(field).asText())
                        .collect(Collectors.joining(" "))
                + seconds(registration, "since")
                + seconds(registration, "expiresAt");
    }

    private static String seconds(JsonNode registration, String field) {
        return " " + Instant.parse(registration.path(field).asText()).truncatedTo(ChronoUnit.MILLIS);
    }

    private void awaitWritten(int registrations) {
        try (Rows rows = Rows.of(tandem)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> rows.bindings() == registrations);
        }
    }
}
