package org.tandemswitch.system.registrar;

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
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Registering;
import org.tandemswitch.phone.Script;
import org.tandemswitch.phone.TinyRegistrar;
import org.tandemswitch.system.enrolment.Elsewhere;
import org.tandemswitch.system.records.Rows;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.User;

/** A server that stops and starts again knows its phones, and takes back what it has registered elsewhere. */
@Order(51)
class RestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BRIEFLY = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final Tandem tandem = Tandem.beside("registrar-server", 200);
    private final Api api = new Api(tandem);
    private final Bound bound = new Bound(api);
    private final Elsewhere elsewhere = new Elsewhere(api, "elsewhere");

    @RegisterExtension
    final Phones phones = new Phones(tandem);

    @Test
    void registrations_survive_here_and_are_taken_back_elsewhere_unless_they_are_not_to() {
        Phone platform = phones.at("127.0.0.41", 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, Elsewhere.PASSWORD).granting(Duration.ofSeconds(900));
        Phone ben = phones.stranger();
        ben.onCall(Script.answering());
        BaseDirectory.lay(tandem);
        TandemProcess server = TandemProcess.start(tandem);
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            elsewhere.register(platform, Elsewhere.PASSWORD);
            awaitRegisteredElsewhere();
            phones.register(
                    registering(phones.stranger(), User.ANNA).contacts("<sip:2001@10.20.30.40:5060;line=7>"), nat);
            phones.register(registering(ben, User.BEN));
            phones.register(registering(phones.stranger(), User.CROWDED).expires(BRIEFLY));
            Instant expired = Instant.now().plus(BRIEFLY);
            List<String> before = Stream.of(User.ANNA, User.BEN)
                    .map(user -> known(bound.of(user).get(0)))
                    .toList();
            awaitWritten(3);

            server.close();
            List<Message> told = List.copyOf(registrar.proved());
            while (nat.receive(AT_ONCE).isPresent()) {}
            server = server.startAgain();
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(expired));

            assertThat(bound.all()).extracting(RestartTest::known).isEqualTo(before);
            assertThat(nat.receiveUnasked(PATIENCE)).contains("HELLO");
            assertIsCalled(ben);
            awaitWritten(2);
            awaitRegisteredElsewhere();
            assertThat(told).hasSize(2);
            assertThat(told.get(1).header("Expires")).contains("0");
            assertThat(registrar.proved()).hasSize(3);
            api.choose("SS_SIP_USER_AGENT_SEND_UNREGISTER", "Off");
        } finally {
            server.close();
        }
        assertThat(registrar.proved()).hasSize(3);
    }

    private void awaitRegisteredElsewhere() {
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("registered"));
    }

    private static Registering registering(Phone phone, User user) {
        return phone.register(user.number()).password(user.password());
    }

    private void assertIsCalled(Phone phone) {
        Dialled call = phones.place(phones.client().call(User.BEN.number()));
        call.awaitAnswer();
        Received leg = phone.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();
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
            await().until(() -> rows.bindings() == registrations);
        }
    }
}
