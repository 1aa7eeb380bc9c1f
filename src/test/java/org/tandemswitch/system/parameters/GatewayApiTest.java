package org.tandemswitch.system.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Vendor;

@Order(37)
class GatewayApiTest extends OnTheSwitch {
    private final Api api = new Api(tandem);

    GatewayApiTest(Records records) {
        super(records);
    }

    @Test
    @DisplayName("GS-18: calls in progress and the last answer are told")
    void a_call_is_counted_while_it_lasts() {
        phones.vendor(Vendor.TCP, Script.answering());
        long before = state(Vendor.TCP).path("answered").asLong();

        Dialled call = phones.place(phones.client().call(Vendor.TCP.number("930")));
        call.awaitAnswer();
        JsonNode during = state(Vendor.TCP);
        call.hangUp();
        records.only(call);

        assertThat(during.path("calls").asInt()).isEqualTo(1);
        assertThat(during.path("answered").asLong()).isEqualTo(before + 1);
        assertThat(during.path("lastStatus").asInt()).isEqualTo(200);
        assertThat(during.path("lastAnswered").asText()).startsWith("20");
        assertThat(during.path("transport").asText()).isEqualTo("TCP");
        await().until(() -> state(Vendor.TCP).path("calls").asInt() == 0);
    }

    @Test
    @DisplayName("GS-17: a gateway that asked for rest is told to be offline for that time")
    void a_resting_gateway_is_not_online() {
        askForRest("10");
        JsonNode resting = state(Vendor.WANTS_REST);

        assertThat(resting.path("online").asBoolean()).isFalse();
        assertThat(resting.path("restSeconds").asInt()).isBetween(1, 10);
        assertThat(resting.path("lastStatus").asInt()).isEqualTo(503);
        assertThat(state(Vendor.NEXT).path("online").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(25))
                .until(() -> state(Vendor.WANTS_REST).path("online").asBoolean());
    }

    private void askForRest(String seconds) {
        phones.vendor(
                Vendor.WANTS_REST,
                Script.onInvite().reply(Duration.ZERO, Reply.of(503).header("Retry-After", seconds)));
        phones.vendor(Vendor.NEXT, Script.answering());
        Dialled call = phones.place(phones.client().call(Vendor.WANTS_REST.number("931")));
        call.awaitAnswer();
        call.hangUp();
    }

    @Test
    @DisplayName("GS-17: a gateway that rests gets calls again when an operator says so")
    void a_resting_gateway_is_called_again() {
        askForRest("60");
        await().until(() -> !state(Vendor.WANTS_REST).path("online").asBoolean());
        long id = state(Vendor.WANTS_REST).path("id").asLong();
        JsonNode again =
                api.send("POST", "gateways/" + id + "/call-again", Api.JSON, "").json();

        assertThat(again.path("online").asBoolean()).isTrue();
        assertThat(again.path("restSeconds").asInt()).isZero();
        assertThat(api.send("POST", "gateways/0/call-again", Api.JSON, "").status())
                .isEqualTo(404);
    }

    @Test
    void one_gateway_is_asked_for_by_its_number() {
        JsonNode listed = state(Vendor.UDP);

        JsonNode one =
                api.get("gateways/" + listed.path("id").asLong(), Api.JSON).json();

        assertThat(one.path("name").asText()).isEqualTo(Vendor.UDP.name());
        assertThat(api.get("gateways/0", Api.JSON).status()).isEqualTo(404);
    }

    @Test
    void nobody_gets_in_without_credentials() {
        assertThat(api.asNobody("GET", "gateways").status()).isEqualTo(401);
    }

    @Test
    void description_names_every_operation() {
        JsonNode paths = api.get("openapi", Api.JSON).json().path("paths");

        assertThat(paths.path("/api/gateways").has("get")).isTrue();
        assertThat(paths.path("/api/gateways/{id}").has("get")).isTrue();
        assertThat(paths.path("/api/gateways/{id}/call-again").has("post")).isTrue();
    }

    private JsonNode state(Vendor vendor) {
        JsonNode all = api.get("gateways", Api.JSON).json().path("routing");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(gateway -> gateway.path("name").asText().equals(vendor.name()))
                .findFirst()
                .orElseThrow();
    }
}
