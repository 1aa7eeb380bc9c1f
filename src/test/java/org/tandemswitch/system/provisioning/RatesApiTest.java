package org.tandemswitch.system.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.records.Rows;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;

/** What rates mean for calls, and programs that keep them. */
@Order(37)
class RatesApiTest extends OnTheSwitch {
    private static final String CLIENT = "127.0.0.100";
    private static final String VENDOR_A = "127.0.0.101";
    private static final String VENDOR_B = "127.0.0.102";
    private static final int MANY = 100_000;

    private final Api api = new Api(tandem);
    private final Additions additions = new Additions(api);
    private String retail = "";
    private String wholesale = "";

    RatesApiTest(Records records) {
        super(records);
    }

    @BeforeEach
    void two_vendors_with_rates() {
        retail = additions.add("directory/rates", "{\"name\": \"retail\"}");
        wholesale = additions.add("directory/rates", "{\"name\": \"wholesale\"}");
        String other = additions.add("directory/rates", "{\"name\": \"wholesale of b\"}");
        put(retail, "prefix,price,cycle\n78,0.6,60\n");
        put(wholesale, "78,0.05,6,Somewhere\n");
        put(other, "78,0.4\n");
        vendor("a of rates", VENDOR_A, "wholesale");
        vendor("b of rates", VENDOR_B, "wholesale of b");
        additions.add("directory/account", "{\"name\": \"who pays\", \"options\": {\"rateGroup\": \"retail\"}}");
        additions.add(
                "gateways/mapping",
                "{\"name\": \"client of rates\", \"addresses\": [\"" + CLIENT
                        + "\"], \"options\": {\"account\": \"who pays\", \"ranking\": \"least-rate\"}}");
    }

    @AfterEach
    void remove_what_is_left() {
        additions.remove();
    }

    @Test
    @DisplayName(
            "RT-03 RT-05 the cheaper vendor is asked first, by the rates of this moment, and the record tells its price")
    void asks_the_cheaper_first() {
        Phone client = phones.at(CLIENT, 0);

        Dialled before = phones.place(client.call("78001"));
        before.awaitRefusal();
        api.send("POST", wholesale + "/rates", Api.CSV, "78,0.01,6");
        Dialled after = phones.place(client.call("78001"));
        after.awaitRefusal();

        assertThat(records.only(before).get("explanation"))
                .containsSubsequence("0.6/60", "b of rates\t0.4/60", "a of rates\t0.05/6");
        assertThat(records.only(after).get("explanation"))
                .containsSubsequence("a of rates\t0.01/6", "b of rates\t0.4/60");
    }

    @Test
    @DisplayName(
            "BI-01 a number without a rate is refused; one whose rate is closed too; and a closed vendor is passed by")
    void refuses_without_a_rate() {
        Phone client = phones.at(CLIENT, 0);
        api.send("POST", retail + "/rates", Api.CSV, "7899,1,60,,On");

        Dialled closed = phones.place(client.call("78991"));
        Dialled unknown = phones.place(client.call("79001"));

        assertThat(closed.awaitRefusal().status()).isEqualTo(403);
        assertThat(unknown.awaitRefusal().status()).isEqualTo(403);
        assertThat(records.only(closed).endReason()).isEqualTo("no_rate");
        assertThat(records.only(unknown).endReason()).isEqualTo("no_rate");
        assertThat(records.only(unknown).get("explanation")).contains("79001", "retail");
    }

    @Test
    @DisplayName("RT-11 the analysis tells what the caller pays, what each vendor asks, and what is left")
    void analysis_tells_prices() {
        Api.Answer answer = api.get("routes?device=client%20of%20rates&caller=1001&callee=78001", Api.JSON);
        api.choose("SS_MAX_CALL_DURATION", "3600");
        Api.Answer limited = api.get("routes?device=client%20of%20rates&caller=1001&callee=78001", Api.JSON);
        api.choose("SS_MAX_CALL_DURATION", "0");

        assertThat(answer.json().path("paid").asText()).isEqualTo("0.6/60");
        assertThat(answer.json().path("rateGroup").asText()).isEqualTo("retail");
        assertThat(answer.json().has("longestTalk")).isFalse();
        assertThat(limited.json().path("longestTalk").asLong()).isEqualTo(3600);
        assertThat(answer.json().path("vendors").get(0).path("cost").asText()).isEqualTo("0.4/60");
        assertThat(answer.json().path("vendors").get(0).path("margin").asDouble())
                .isEqualTo(33.3);
        assertThat(answer.json().path("vendors").get(1).path("margin").asDouble())
                .isEqualTo(16.7);
    }

    @Test
    @DisplayName(
            "C03 very many rates are told, tried first, read and changed; a changed one is in force within a second")
    void keeps_very_many() {
        String all = IntStream.range(0, MANY)
                .mapToObj(number -> (100_000 + number) + ",0." + (1 + number % 999))
                .collect(Collectors.joining("\n"));

        Api.Answer tried = api.send("PUT", wholesale + "/rates?dryRun=true", Api.CSV, all + "\n78,0.05,6,Somewhere");
        Api.Answer told = api.send("PUT", wholesale + "/rates", Api.CSV, all + "\n78,0.05,6", "If-Match", "*");
        Duration took = Stream.of("0.04", "0.03", "0.02")
                .map(price -> change(wholesale, "78," + price + ",6"))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Api.Answer asked = api.get("routes?device=client%20of%20rates&caller=1001&callee=78001", Api.JSON);
        Api.Answer wrong = api.send("POST", wholesale + "/rates", Api.CSV, "78,0.02\n7x,1");
        Api.Answer unclear = api.send("POST", wholesale + "/rates", Api.CSV, "78,0.02");
        Api.Answer fewer = api.send("POST", wholesale + "/rates/removed", Api.CSV, "100000\n100001");
        Api.Answer read = api.get(wholesale + "/rates", Api.CSV);

        assertThat(tried.json().path("added").asInt()).isEqualTo(MANY);
        assertThat(tried.json().path("same").asInt()).isEqualTo(1);
        assertThat(tried.json().path("changes").size()).isEqualTo(100);
        assertThat(tried.json()
                        .path("changes")
                        .get(0)
                        .path("after")
                        .path("prefix")
                        .asText())
                .isEqualTo("100000");
        assertThat(told.json().path("size").asInt()).isEqualTo(MANY + 1);
        assertThat(took).as("the quickest of three").isLessThan(Duration.ofSeconds(3));
        assertThat(asked.json().path("vendors").get(0).path("vendor").asText()).isEqualTo("a of rates");
        assertThat(asked.json().path("vendors").get(0).path("cost").asText()).isEqualTo("0.02/6");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Line 2", "7x");
        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.body()).contains("78", "cycle of 6 s");
        assertThat(fewer.json().path("size").asInt()).isEqualTo(MANY - 1);
        assertThat(read.body().lines()).hasSize(MANY).contains("78,0.02,6,Somewhere,Off");
    }

    @Test
    @DisplayName("C03 a closed prefix stays closed, and keeps its name, until a file says otherwise")
    void keeps_what_is_not_told() {
        put(wholesale, "78,1,60,North,On\n79,1,60,South,On");

        api.send("POST", wholesale + "/rates", Api.CSV, "78,2");
        api.send("POST", wholesale + "/rates", Api.CSV, "79,2,60,,");
        String added = api.get(wholesale + "/rates", Api.CSV).body();
        put(wholesale, "prefix,price\n78,3");
        String replaced = api.get(wholesale + "/rates", Api.CSV).body();
        api.send("POST", wholesale + "/rates", Api.CSV, "78,3,60,West,Off");
        String told = api.get(wholesale + "/rates", Api.CSV).body();

        assertThat(added).contains("78,2,60,North,On", "79,2,60,South,On");
        assertThat(replaced).contains("78,3,60,North,On").doesNotContain("79");
        assertThat(told).contains("78,3,60,West,Off");
    }

    @Test
    @DisplayName("C03 whoever replaces all rates of a group has seen them as they are")
    void replaces_rates_that_were_seen() {
        Api.Answer seen = api.get(wholesale + "/rates", Api.CSV);
        api.send("POST", wholesale + "/rates", Api.CSV, "79,1,60");

        Api.Answer blind = api.send("PUT", wholesale + "/rates", Api.CSV, "78,2,60");
        Api.Answer late = api.send("PUT", wholesale + "/rates", Api.CSV, "78,2,60", "If-Match", seen.tag());
        Api.Answer now = api.get(wholesale + "/rates", Api.CSV);
        Api.Answer right = api.send("PUT", wholesale + "/rates", Api.CSV, "78,2,60", "If-Match", now.tag());

        assertThat(blind.status()).isEqualTo(428);
        assertThat(late.status()).isEqualTo(412);
        assertThat(now.body()).contains("78,0.05,6", "79,1,60");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.json().path("size").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("C02 a rate group that somebody names stays; its rates go with it when nobody does")
    void keeps_what_is_used() {
        Api.Answer used = api.send("DELETE", retail, Api.JSON, "", "If-Match", "*");
        String free = additions.add("directory/rates", "{\"name\": \"nobody's\"}");
        put(free, "1,1");
        Api.Answer removed = api.send("DELETE", free, Api.JSON, "", "If-Match", "*");

        assertThat(used.status()).isEqualTo(400);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(api.get(free + "/rates", Api.CSV).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("C01 what another node stores is in force here a moment later")
    void follows_other_nodes() {
        Phone client = phones.at(CLIENT, 0);
        try (Rows rows = Rows.of(tandem)) {
            rows.editElsewhere("UPDATE mapping_gateway SET locked = TRUE WHERE name = 'client of rates'");
        }
        Dialled refused = await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> phones.place(client.call("78001")),
                        call -> call.awaitRefusal().status() == 403);

        assertThat(records.only(refused).endReason()).isEqualTo("gateway_locked");
    }

    private void vendor(String name, String address, String rates) {
        Phone vendor = phones.at(address, 0);
        vendor.onCall(Script.refusing(503));
        additions.add(
                "gateways/routing",
                "{\"name\": \"" + name + "\", \"prefixes\": [\"78\"], \"host\": \"" + address + "\", \"port\": "
                        + vendor.port() + ", \"options\": {\"rateGroup\": \"" + rates + "\", \"checkRate\": \"On\"}}");
    }

    /** How long it takes to change a rate. */
    private Duration change(String group, String rate) {
        long begun = System.nanoTime();
        Api.Answer answer = api.send("POST", group + "/rates", Api.CSV, rate);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return took;
    }

    private void put(String group, String rates) {
        Api.Answer answer = api.send("PUT", group + "/rates", Api.CSV, rates, "If-Match", "*");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
