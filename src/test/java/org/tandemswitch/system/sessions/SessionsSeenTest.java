package org.tandemswitch.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Vendor;
import org.tandemswitch.system.sessions.Stage.Scene;

/** What programs are told of the calls in progress and their session timers. */
@Order(14)
class SessionsSeenTest extends OnTheSwitch {
    private final Api api = new Api(tandem);
    private Stage stage;

    SessionsSeenTest(Records records) {
        super(records);
    }

    @BeforeEach
    void set_the_stage() {
        stage = new Stage(tandem, phones.client(), phones.vendor(Vendor.UDP));
    }

    @Test
    void call_is_listed_with_the_next_refresh_of_each_leg_and_gone_at_its_end() {
        Scene call = stage.call(Stage.timer("1800"), Stage.accepting(true));
        Instant answered = call.caller().awaitAnswer().time();
        JsonNode listed = onlyCall();
        String id = listed.path("id").asText();
        JsonNode alone = api.get("calls/" + id, Api.JSON).json();
        call.caller().hangUp();
        records.only(call.caller());

        JsonNode caller = listed.path("sessions").path(0);
        JsonNode callee = listed.path("sessions").path(1);
        assertThat(listed.path("state").asText()).isEqualTo("talking");
        assertThat(caller.path("side").asText()).isEqualTo("caller");
        assertThat(caller.path("interval").asLong()).isEqualTo(600);
        assertThat(caller.path("keeper").asText()).isEqualTo("switch");
        assertThat(next(caller)).isBetween(answered.plusSeconds(288), answered.plusSeconds(301));
        assertThat(callee.path("side").asText()).isEqualTo("callee");
        assertThat(callee.path("interval").asLong()).isEqualTo(90);
        assertThat(next(callee)).isBetween(answered.plusSeconds(33), answered.plusSeconds(46));
        assertThat(caller.has("last")).isFalse();
        assertThat(alone).isEqualTo(listed);
        assertThat(api.get("calls/" + id, Api.JSON).status()).isEqualTo(404);
    }

    @Test
    void call_is_hung_up_by_a_program() {
        Scene call = stage.call(Stage.timer("1800"), Stage.accepting(true));
        call.caller().awaitAnswer();
        String id = onlyCall().path("id").asText();

        assertThat(api.asNobody("DELETE", "calls/" + id).status()).isEqualTo(401);
        assertThat(api.send("DELETE", "calls/" + id, Api.JSON, "").status()).isEqualTo(204);
        call.caller().awaitHangUp();

        assertThat(records.only(call.caller()).endReason()).isEqualTo("operator_disconnect");
        assertThat(api.send("DELETE", "calls/" + id, Api.JSON, "").status()).isEqualTo(404);
    }

    @Test
    void number_that_is_none_is_a_mistake_of_whoever_asks() {
        assertThat(api.get("calls?most=many", Api.JSON).status()).isEqualTo(400);
        assertThat(api.get("nothing-like-that", Api.JSON).status()).isEqualTo(404);
    }

    @Test
    void last_refresh_is_told_with_its_answer() {
        Scene call = stage.call(Stage.timer("90;refresher=uac"), Stage.accepting(true));
        call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=uac")
                .send()
                .awaitFinal();
        JsonNode caller = onlyCall().path("sessions").path(0);
        call.caller().hangUp();

        assertThat(caller.path("keeper").asText()).isEqualTo("peer");
        assertThat(caller.path("last").path("by").asText()).isEqualTo("peer");
        assertThat(caller.path("last").path("status").asInt()).isEqualTo(200);
        assertThat(next(caller)).isAfter(Instant.now().plus(Duration.ofSeconds(60)));
    }

    @Test
    void nobody_is_told_without_credentials() {
        assertThat(api.asNobody("GET", "calls").status()).isEqualTo(401);
    }

    private JsonNode onlyCall() {
        JsonNode calls = api.get("calls", Api.JSON).json();
        assertThat(calls.path("count").asInt()).isEqualTo(1);
        return StreamSupport.stream(calls.path("calls").spliterator(), false)
                .findFirst()
                .orElseThrow();
    }

    private static Instant next(JsonNode session) {
        return Instant.parse(session.path("next").asText());
    }
}
