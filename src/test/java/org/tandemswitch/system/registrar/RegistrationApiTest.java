package org.tandemswitch.system.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.User;

@Order(3)
class RegistrationApiTest extends OnTheSwitch {
    private static final String BEHIND_NAT = "sip:2001@10.20.30.40:5060";

    private final Api api = new Api(tandem);
    private final Bound bound = new Bound(api);

    RegistrationApiTest(Records records) {
        super(records);
    }

    @AfterEach
    void take_back_what_is_left() {
        bound.takeBack(User.ANNA, "");
        bound.takeBack(User.BEN, "");
    }

    @Test
    void tells_where_a_phone_is_registered_from_and_until_when() {
        Instant before = Instant.now();
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            phones.register(
                    phones.stranger()
                            .register(User.ANNA.number())
                            .password(User.ANNA.password())
                            .contacts("<" + BEHIND_NAT + ">")
                            .header("User-Agent", "desk phone"),
                    nat);

            JsonNode anna = anna();

            assertThat(anna.path("contact").asText()).isEqualTo(BEHIND_NAT);
            assertThat(anna.path("source").asText()).isEqualTo(Client.STRANGER + ":" + nat.port());
            assertThat(anna.path("socket").asText()).endsWith(":" + tandem.sipPort());
            assertThat(anna.path("behindNat").asBoolean()).isTrue();
            assertThat(anna.path("transport").asText()).isEqualTo("UDP");
            assertThat(anna.path("userAgent").asText()).isEqualTo("desk phone");
            assertThat(Instant.parse(anna.path("expiresAt").asText()))
                    .isBetween(before.plusSeconds(299), Instant.now().plusSeconds(300));
            assertThat(anna.path("since").asText()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("NK-03: the last keep-alive is told once there was one")
    void tells_the_last_keep_alive() {
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            Instant before = Instant.now();
            long sent = bound.keepAlives("sent");
            bound.withoutKeepAlive(() -> {
                phones.register(
                        phones.stranger()
                                .register(User.ANNA.number())
                                .password(User.ANNA.password())
                                .contacts("<" + BEHIND_NAT + ">"),
                        nat);
                assertThat(anna().hasNonNull("keptAliveAt")).isFalse();
            });

            assertThat(nat.receiveUnasked(Duration.ofSeconds(60))).isPresent();

            await().until(() -> anna().hasNonNull("keptAliveAt"));
            assertThat(Instant.parse(anna().path("keptAliveAt").asText())).isBetween(before, Instant.now());
            await().until(() -> bound.keepAlives("sent") > sent);
        }
    }

    @Test
    void lists_all_by_number_and_says_how_many_there_are() {
        register(User.BEN);
        register(User.ANNA);

        assertThat(bound.all()).extracting(one -> one.path("phone").asText()).containsExactly("2001", "2002");
        JsonNode first = api.get("registrations?most=1", Api.JSON).json();
        assertThat(first.path("registrations")).hasSize(1);
        assertThat(first.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void takes_back_the_one_registration_that_is_meant() {
        Phone phone = phones.stranger();
        String kept = phone.uri("2001");
        phones.register(phone.register("2001")
                .password(User.ANNA.password())
                .contacts("<" + kept + ">", "<" + kept + ";line=2>"));

        assertThat(bound.takeBack(User.ANNA, kept + ";line=2").status()).isEqualTo(200);

        assertThat(bound.of(User.ANNA))
                .singleElement()
                .satisfies(left -> assertThat(left.path("contact").asText()).isEqualTo(kept));
    }

    @Test
    void what_is_not_registered_cannot_be_taken_back() {
        Api.Answer answer = bound.takeBack(User.ANNA, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("reason").asText()).contains("2001");
    }

    @Test
    void nobody_gets_in_without_credentials() {
        assertThat(api.asNobody("GET", "registrations").status()).isEqualTo(401);
        assertThat(api.asNobody("GET", "registrations/keep-alive").status()).isEqualTo(401);
        assertThat(api.asNobody("DELETE", "registrations/2001").status()).isEqualTo(401);
    }

    @Test
    void description_names_every_operation() {
        JsonNode paths = api.get("openapi", Api.JSON).json().path("paths");

        assertThat(paths.path("/api/registrations").has("get")).isTrue();
        assertThat(paths.path("/api/registrations/keep-alive").has("get")).isTrue();
        assertThat(paths.path("/api/registrations/{phone}").has("delete")).isTrue();
    }

    private JsonNode anna() {
        return bound.of(User.ANNA).get(0);
    }

    private void register(User user) {
        phones.register(phones.stranger().register(user.number()).password(user.password()));
    }
}
