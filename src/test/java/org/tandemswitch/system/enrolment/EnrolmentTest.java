package org.tandemswitch.system.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tandemswitch.system.enrolment.Elsewhere.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.TinyRegistrar;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;

@Order(37)
class EnrolmentTest extends OnTheSwitch {
    private static final String HOST = "127.0.0.40";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Api api = new Api(tandem);
    private final Elsewhere elsewhere = new Elsewhere(api, "elsewhere");

    EnrolmentTest(Records records) {
        super(records);
    }

    @AfterEach
    void leave() {
        elsewhere.remove();
        api.send("POST", "parameters/history/0/rollback?apply=true", Api.JSON, "");
    }

    @Test
    void registers_with_a_proof_and_tells_until_when() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));

        elsewhere.register(platform, PASSWORD);

        awaitProved(registrar, 1);
        Message register = registrar.proved().get(0);
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("registered"));
        assertThat(register.requestUri()).isEqualTo("sip:" + HOST + ":" + platform.port());
        assertThat(register.header("To").orElse("")).contains("sip:4420700@" + HOST);
        assertThat(register.header("Contact").orElse("")).contains("sip:4420700@127.0.0.1:" + tandem.sipPort());
        assertThat(register.header("Expires")).isEmpty();
        assertThat(Instant.parse(elsewhere.standing().path("until").asText()))
                .isBetween(Instant.now().plusSeconds(880), Instant.now().plusSeconds(900));
    }

    @Test
    void registers_over_tcp_and_over_the_same_connection_again() {
        Phone platform = phones.overTcpAt(HOST);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(3));

        elsewhere.put("""
                {"user": "4420700", "password": "%s", "host": "%s", "port": %d, "transport": "TCP"}
                """.formatted(PASSWORD, HOST, platform.port()));
        awaitProved(registrar, 2);

        assertThat(registrar.proved().get(0).header("Via").orElse("")).contains("SIP/2.0/TCP");
        assertThat(registrar.proved().get(0).header("Contact").orElse("")).contains("transport=tcp");
        assertThat(registrar.heard())
                .extracting(Message::peer)
                .containsOnly(registrar.heard().get(0).peer());
    }

    @Test
    void renews_in_time_under_the_same_call_id_with_the_next_number_and_the_known_nonce() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(3));

        elsewhere.register(platform, PASSWORD);
        awaitProved(registrar, 3);

        List<Message> all = registrar.heard();
        assertThat(all).extracting(Message::callId).containsOnly(all.get(0).callId());
        assertThat(all.subList(0, 4)).extracting(Message::cseq).isSorted().doesNotHaveDuplicates();
        assertThat(all.get(2).header("Authorization").orElse("")).contains("nc=00000002");
        assertThat(all.get(3).header("Authorization").orElse("")).contains("nc=00000003");
    }

    @Test
    @DisplayName("AU-07 a platform that asks in another realm than the one it was given hears nothing of the password")
    void another_realm() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));
        String wish =
                "{\"user\": \"4420700\", \"password\": \"%s\", \"host\": \"%s\", \"port\": %d, \"realm\": \"%s\"}";

        elsewhere.put(wish.formatted(PASSWORD, HOST, platform.port(), "theirs"));
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("failed"));
        List<Message> unbelieved = List.copyOf(registrar.heard());
        elsewhere.put(wish.formatted(PASSWORD, HOST, platform.port(), "tiny"));
        awaitProved(registrar, 1);

        assertThat(unbelieved).hasSize(1);
        assertThat(unbelieved.get(0).text()).doesNotContain("Digest");
    }

    @Test
    void removed_platform_is_told_at_once() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));
        elsewhere.register(platform, PASSWORD);
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("registered"));

        assertThat(elsewhere.remove()).isEqualTo(204);

        awaitProved(registrar, 2);
        Message farewell = registrar.proved().get(1);
        assertThat(farewell.header("Expires")).contains("0");
        assertThat(farewell.header("Contact").orElse("")).contains("expires=0");
        assertThat(elsewhere.remove()).isEqualTo(404);
    }

    @Test
    void platform_that_is_removed_before_it_has_answered_is_told_as_soon_as_it_has() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));
        CountDownLatch removed = new CountDownLatch(1);
        platform.replyTo("REGISTER", register -> {
            Reply reply = registrar.judge(register);
            if (reply.status() == 200) {
                awaitTurn(removed);
            }
            return reply;
        });
        elsewhere.register(platform, PASSWORD);
        awaitProved(registrar, 1);

        elsewhere.remove();
        await().during(Duration.ofSeconds(1)).until(() -> registrar.proved().size() == 1);
        removed.countDown();

        awaitProved(registrar, 2);
        assertThat(registrar.proved().get(1).header("Expires")).contains("0");
    }

    @Test
    void of_two_who_edit_a_platform_at_the_same_time_the_second_is_told() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));
        elsewhere.register(platform, PASSWORD);
        awaitProved(registrar, 1);
        Api.Answer seen = api.get("platforms/elsewhere", Api.JSON);
        String mark = seen.tag();
        String wish = "{\"user\": \"4420701\", \"host\": \"%s\", \"locked\": true}".formatted(HOST);

        assertThat(seen.json().path("user").asText()).isEqualTo("4420700");
        assertThat(seen.body()).doesNotContain(PASSWORD);
        assertThat(edit("PUT", seen.body(), mark)).isEqualTo(204);
        assertThat(edit("PUT", wish, mark)).isEqualTo(204);
        assertThat(edit("PUT", wish, mark)).isEqualTo(412);
        assertThat(edit("DELETE", "", mark)).isEqualTo(412);
        assertThat(elsewhere.remove()).isEqualTo(204);
        assertThat(edit("PUT", wish, mark)).isEqualTo(412);
    }

    @Test
    void wrong_password_is_asked_three_times_and_tried_again_after_the_delay() {
        set("SS_SIP_USER_AGENT_RETRY_DELAY", "30");
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));

        elsewhere.register(platform, "wrong");
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("failed"));
        int asked = registrar.heard().size();
        assertThat(elsewhere.standing().path("trouble").asInt()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(60)).until(() -> registrar.heard().size() > asked);

        assertThat(asked).isEqualTo(4);
        assertThat(Duration.between(
                        registrar.heard().get(3).time(),
                        registrar.heard().get(4).time()))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(55));
        assertThat(registrar.proved()).isEmpty();
    }

    @Test
    void password_that_is_put_right_registers_at_once() {
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, PASSWORD).granting(Duration.ofSeconds(900));
        elsewhere.register(platform, "wrong");
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("failed"));

        elsewhere.register(platform, PASSWORD);

        awaitProved(registrar, 1);
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("registered"));
        assertThat(elsewhere.standing().path("trouble").asInt()).isZero();
    }

    @Test
    void asks_for_the_lifetime_of_the_parameter_and_for_the_longer_one_the_platform_wants() {
        set("SS_SIP_USER_AGENT_EXPIRE", "120");
        Phone platform = phones.at(HOST, 0);
        TinyRegistrar registrar =
                new TinyRegistrar(platform, PASSWORD).answering(Reply.of(423).header("Min-Expires", "1800"));

        elsewhere.register(platform, PASSWORD);
        awaitProved(registrar, 2);
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("failed"));

        assertThat(registrar.proved().get(0).header("Expires")).contains("120");
        assertThat(registrar.proved().get(1).header("Expires")).contains("1800");
        assertThat(elsewhere.standing().path("trouble").asInt()).isEqualTo(423);
    }

    @Test
    void refusal_is_told_and_leaves_nothing_registered() {
        Phone platform = phones.at(HOST, 0);
        new TinyRegistrar(platform, PASSWORD).answering(Reply.of(403));

        elsewhere.register(platform, PASSWORD);

        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("failed"));
        await().until(() -> tandem.health().state("platforms").equals("DEGRADED"));
        assertThat(elsewhere.standing().path("trouble").asInt()).isEqualTo(403);
        assertThat(elsewhere.standing().hasNonNull("until")).isFalse();
    }

    @Test
    void what_does_not_fit_is_named_field_by_field() {
        Api.Answer answer = elsewhere.put("{\"user\": \"no number\", \"host\": \"not a host\", \"port\": 70000}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("refused").findValuesAsText("field"))
                .contains("user", "host", "port", "password");
        assertThat(elsewhere
                        .put("{\"port\": {}, \"prot\": 5061}")
                        .json()
                        .path("refused")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("port", "prot");
        assertThat(elsewhere.put("[").status()).isEqualTo(400);
        assertThat(api.asNobody("PUT", "platforms/x").status()).isEqualTo(401);
        assertThat(api.asNobody("GET", "platforms").status()).isEqualTo(401);
    }

    private int edit(String method, String body, String mark) {
        return api.send(method, "platforms/elsewhere", Api.JSON, body, "If-Match", mark)
                .status();
    }

    private static void awaitTurn(CountDownLatch turn) {
        try {
            assertThat(turn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitProved(TinyRegistrar registrar, int times) {
        await().atMost(PATIENCE).until(() -> registrar.proved().size() >= times);
    }

    private void set(String parameter, String value) {
        assertThat(api.send("PUT", "parameters/" + parameter, Api.JSON, "{\"value\": \"" + value + "\"}")
                        .status())
                .isEqualTo(200);
    }
}
