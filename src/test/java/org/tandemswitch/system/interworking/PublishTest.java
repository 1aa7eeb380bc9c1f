package org.tandemswitch.system.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.interworking.Ears.Place;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** SI-06: a vendor tells by PUBLISH how busy it is. */
@Order(16)
class PublishTest extends OnTheSwitch {
    private static final String[] NOTHING_MORE = {};

    private int published;
    private final Ears gateway = new Ears(phones, Vendor.PUBLISHING.host(), Vendor.PUBLISHING.port());

    PublishTest(Records records) {
        super(records);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private Message publish(Ears from, String body, String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "PUBLISH sip:" + Tandem.HOST + " SIP/2.0",
                "Via: SIP/2.0/UDP " + from.named() + ";rport;branch=z9hG4bKpublish" + ++published + System.nanoTime(),
                "Max-Forwards: 70",
                "From: <sip:gateway@peer>;tag=g" + published,
                "To: <sip:" + Tandem.HOST + ">",
                "Call-ID: publish-" + published + "-" + System.nanoTime(),
                "CSeq: " + published + " PUBLISH"));
        lines.addAll(List.of(more));
        from.sayWithText(body, lines.toArray(NOTHING_MORE));
        return from.at(Place.SPEAKS, "SIP/2.0 ");
    }

    private Message load(int load, String... more) {
        List<String> lines = new ArrayList<>(List.of("Event: gateway-load", "Content-Type: text/plain"));
        lines.addAll(List.of(more));
        return publish(gateway, "calls: 3\r\nload: " + load + "\r\n", lines.toArray(NOTHING_MORE));
    }

    private static String tag(Message answer) {
        return answer.header("SIP-ETag").orElseThrow();
    }

    private JsonNode state() {
        return state(Vendor.PUBLISHING.name());
    }

    private JsonNode state(String name) {
        JsonNode gateways = new Api(tandem).get("gateways", Api.JSON).json().path("routing");
        return StreamSupport.stream(gateways.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Dialled call() {
        Dialled call = phones.place(phones.client().call(Vendor.PUBLISHING.number("40")));
        call.awaitRefusal();
        return call;
    }

    @Test
    @DisplayName("SI-06 RFC 3903 a load is told, changed, refreshed and taken back, and at 100 there are no calls")
    void life_of_a_publication() {
        Message first = load(85);
        JsonNode busy = state();
        Message full = load(100, "SIP-If-Match: " + tag(first), "Expires: 60");
        JsonNode none = state();
        Dialled refused = call();
        Message refreshed = publish(gateway, "", "Event: gateway-load", "SIP-If-Match: " + tag(full), "Expires: 7200");
        Message old = load(1, "SIP-If-Match: " + tag(first));
        JsonNode still = state();
        Message removed = publish(gateway, "", "Event: gateway-load", "SIP-If-Match: " + tag(refreshed), "Expires: 0");
        JsonNode unknown = state();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Expires")).contains("300");
        assertThat(busy.path("load").asInt()).isEqualTo(85);
        assertThat(busy.path("online").asBoolean()).isTrue();
        assertThat(full.status()).isEqualTo(200);
        assertThat(full.header("Expires")).contains("60");
        assertThat(none.path("load").asInt()).isEqualTo(100);
        assertThat(none.path("online").asBoolean()).isFalse();
        assertThat(refused.awaitFinal().status()).isEqualTo(503);
        assertThat(records.only(refused).endReason()).isEqualTo("vendor_offline");
        assertThat(refreshed.header("Expires"))
                .as("no longer than the parameter")
                .contains("300");
        assertThat(old.status()).isEqualTo(412);
        assertThat(still.path("load").asInt()).isEqualTo(100);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(unknown.path("load").isNumber()).isFalse();
        assertThat(unknown.path("online").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("SI-06 all entries for the host and port of a vendor that may tell are as busy as it says")
    void twins() {
        Additions additions = new Additions(new Api(tandem));
        additions.add("gateways/routing", """
                {"name": "publishing too", "prefixes": ["6741"], "host": "%s", "port": %d, "options": {"publishes": "On"}}
                """.formatted(Vendor.PUBLISHING.host(), Vendor.PUBLISHING.port()));
        try {
            Message full = load(100);
            JsonNode twin = state("publishing too");
            publish(gateway, "", "Event: gateway-load", "SIP-If-Match: " + tag(full), "Expires: 0");

            assertThat(twin.path("load").asInt()).isEqualTo(100);
            assertThat(state("publishing too").path("load").isNumber()).isFalse();
            assertThat(state().path("load").isNumber()).isFalse();
        } finally {
            additions.remove();
        }
    }

    @Test
    @DisplayName("SI-06 a vendor that is busy, but not full, is called")
    void busy_vendor() {
        Message told = load(99);
        gateway.close();
        phones.vendor(Vendor.PUBLISHING, Script.refusing(486));

        assertThat(told.status()).isEqualTo(200);
        assertThat(call().awaitFinal().status()).isEqualTo(486);
    }

    @ParameterizedTest(name = "SI-06 RFC 3903 {0}, {1}, {2}, \"{3}\" is answered {4} with {5}")
    @CsvSource({
        "Event: presence, Content-Type: text/plain, X: y, load: 1, 489, Allow-Events: gateway-load",
        "Event: gateway-load, Content-Type: text/html, X: y, load: 1, 415, Accept: text/plain",
        "Event: gateway-load, Content-Type: text/plain, Expires: 5, load: 1, 423, Min-Expires: 30",
        "Event: gateway-load, Content-Type: text/plain, SIP-If-Match: nobody's, load: 1, 412, ",
        "Event: gateway-load, Content-Type: text/plain, X: y, load: 101, 400, ",
        "Event: gateway-load, X: y, X: y, '', 400, "
    })
    void refused(String event, String type, String more, String body, int status, String header) {
        Message answer = publish(gateway, body, event, type, more);

        assertThat(answer.status()).isEqualTo(status);
        if (header != null) {
            String[] parts = header.split(": ");
            assertThat(answer.header(parts[0])).contains(parts[1]);
        }
        assertThat(answer.header("SIP-ETag")).isEmpty();
    }

    @ParameterizedTest(name = "SI-06 whoever may not tell a load, at {0}:{1}, is answered {2} as ever")
    @CsvSource({"127.0.0.2, 0, 405", "127.0.0.93, 17080, 403", "127.0.0.93, 0, 403", "127.0.0.9, 0, 403"})
    void others(String host, int port, int status) {
        try (Ears other = new Ears(phones, host, port)) {
            Message answer = publish(other, "load: 100", "Event: gateway-load", "Content-Type: text/plain");

            assertThat(answer.status()).isEqualTo(status);
            assertThat(state().path("online").asBoolean()).isTrue();
        }
    }
}
