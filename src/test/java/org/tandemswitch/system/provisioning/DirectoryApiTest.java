package org.tandemswitch.system.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;

/** Programs that keep accounts, groups, lists, calendars and areas. */
@Order(37)
class DirectoryApiTest extends OnTheSwitch {
    private static final String TEXT = "text/plain";
    private static final String NEW_CLIENT = "127.0.0.78";
    private static final String NEW_VENDOR = "127.0.0.40";
    private static final int MANY = 200_000;

    private final Api api = new Api(tandem);
    private final Additions additions = new Additions(api);

    DirectoryApiTest(Records records) {
        super(records);
    }

    @AfterEach
    void remove_what_is_left() {
        additions.remove();
    }

    @Test
    @DisplayName("C02 an account that is locked here keeps the next call of its client away, and open lets it pass")
    void locked_account_holds_the_next_call() {
        Phone vendor = phones.at(NEW_VENDOR, 0);
        vendor.onCall(Script.refusing(480));
        Phone client = phones.at(NEW_CLIENT, 0);
        String account =
                additions.add("directory/account", "{\"name\": \"by a program\", \"options\": {\"lines\": \"5\"}}");
        additions.add(
                "gateways/routing",
                "{\"name\": \"vendor of it\", \"prefixes\": [\"77\"], \"host\": \"" + NEW_VENDOR + "\", \"port\": "
                        + vendor.port() + "}");
        additions.add(
                "gateways/mapping",
                "{\"name\": \"client of it\", \"addresses\": [\"" + NEW_CLIENT
                        + "\"], \"options\": {\"account\": \"by a program\"}}");

        int open = phones.place(client.call("77001")).awaitRefusal().status();
        String tag = api.get(account, Api.JSON).tag();
        Api.Answer locked =
                api.send("PATCH", account, Api.JSON, "{\"options\": {\"accountLocked\": \"On\"}}", "If-Match", tag);
        Dialled refused = phones.place(client.call("77002"));
        int shut = refused.awaitRefusal().status();
        Api.Answer late = api.send("PATCH", account, Api.JSON, "{\"name\": \"other\"}", "If-Match", tag);
        Api.Answer renamed = api.send("PATCH", account, Api.JSON, "{\"name\": \"other\"}", "If-Match", "*");
        Api.Answer removed = api.send("DELETE", account, Api.JSON, "", "If-Match", "*");

        assertThat(open).isEqualTo(480);
        assertThat(locked.status()).isEqualTo(200);
        assertThat(locked.json().path("options").path("lines").asText()).isEqualTo("5");
        assertThat(shut).isEqualTo(403);
        assertThat(records.only(refused).endReason()).isEqualTo("account_locked");
        assertThat(late.status()).isEqualTo(412);
        assertThat(renamed.status()).isEqualTo(400);
        assertThat(renamed.body()).contains("Somebody refers to it by this name");
        assertThat(removed.status()).isEqualTo(400);
        assertThat(removed.body()).contains("Somebody refers to it");
    }

    @Test
    @DisplayName("C19 a list of very many numbers is told, read, shortened and lengthened again in seconds")
    void list_of_very_many_numbers() {
        String list = additions.add("directory/list", "{\"name\": \"very many\"}");
        String all = IntStream.range(0, MANY)
                .mapToObj(number -> "49" + (10_000_000 + number))
                .collect(Collectors.joining("\n"));

        long begun = System.nanoTime();
        Api.Answer told = api.send("PUT", list + "/numbers", TEXT, all, "If-Match", "*");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Api.Answer fewer = api.send("POST", list + "/numbers/removed", TEXT, "4910000000, 4910000001 007");
        Api.Answer more = api.send("POST", list + "/numbers", TEXT, "4910000000 4910000002 007");
        Api.Answer wrong = api.send("POST", list + "/numbers", TEXT, "4910000000 12/3");
        Api.Answer read = api.get(list + "/numbers", TEXT);

        assertThat(told.json().path("size").asInt()).isEqualTo(MANY);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(fewer.json().path("size").asInt()).isEqualTo(MANY - 2);
        assertThat(more.json().path("size").asInt()).isEqualTo(MANY);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("12/3");
        assertThat(read.body().lines()).hasSize(MANY).contains("007").doesNotContain("4910000001");
    }

    @Test
    @DisplayName("C19 whoever replaces all numbers of a list has seen them as they are")
    void replaces_numbers_that_were_seen() {
        String list = additions.add("directory/list", "{\"name\": \"of two programs\"}");
        Api.Answer seen = api.get(list + "/numbers", TEXT);
        api.send("POST", list + "/numbers", TEXT, "4910000001");

        Api.Answer blind = api.send("PUT", list + "/numbers", TEXT, "4910000002");
        Api.Answer late = api.send("PUT", list + "/numbers", TEXT, "4910000002", "If-Match", seen.tag());
        String kept = api.get(list + "/numbers", TEXT).body();
        String now = api.get(list + "/numbers", TEXT).tag();
        Api.Answer right = api.send("PUT", list + "/numbers", TEXT, "4910000002", "If-Match", now);

        assertThat(blind.status()).isEqualTo(428);
        assertThat(late.status()).isEqualTo(412);
        assertThat(kept.strip()).isEqualTo("4910000001");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.tag()).isEqualTo(api.get(list + "/numbers", TEXT).tag());
    }

    @Test
    @DisplayName("C02 what does not fit is told with its field, and kinds that are none are not found")
    void tells_what_does_not_fit() {
        Api.Answer agent = api.send(
                "POST",
                "directory/account",
                Api.JSON,
                "{\"name\": \"x\", \"options\": {\"agent\": \"nobody at all\"}}");
        Api.Answer unknown = api.send("POST", "directory/account", Api.JSON, "{\"name\": \"x\", \"colour\": \"red\"}");
        Api.Answer kind = api.send("POST", "directory/weather", Api.JSON, "{\"name\": \"x\"}");

        assertThat(agent.status()).isEqualTo(400);
        assertThat(agent.body()).contains("\"agent\"", "nobody at all");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"colour\"");
        assertThat(kind.status()).isEqualTo(404);
        assertThat(api.get("directory/account?name=x&limit=5", Api.JSON)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }
}
