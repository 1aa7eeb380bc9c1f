package org.tandemswitch.system.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

@Order(37)
class WritingApiTest extends OnTheSwitch {
    private static final String NEW_VENDOR = "127.0.0.39";
    private static final String VENDOR = "{\"name\": \"Añadido\", \"prefixes\": [\"79\"], \"host\": \"" + NEW_VENDOR
            + "\", \"options\": {\"lines\": \"4\"}}";

    private final Api api = new Api(tandem);
    private final List<String> added = new ArrayList<>();

    WritingApiTest(Records records) {
        super(records);
    }

    @AfterEach
    void remove_what_is_left() {
        added.forEach(path -> api.send("DELETE", path, Api.JSON, "", "If-Match", "*"));
    }

    @Test
    @DisplayName("a call passes over a routing gateway that was added a moment ago, and no longer when it is removed")
    void added_gateway_carries_the_next_call() {
        Phone vendor = phones.at(NEW_VENDOR, 0);
        vendor.onCall(Script.answering());
        Phone client = phones.client();

        int before = phones.place(client.call("79001")).awaitRefusal().status();
        String path = add("gateways/routing", VENDOR.replace("\"host\"", "\"port\": " + vendor.port() + ", \"host\""));
        Dialled call = phones.place(client.call("79002"));
        call.awaitAnswer();
        call.hangUp();
        int removed =
                api.send("DELETE", path, Api.JSON, "", "If-Match", tag(path)).status();
        int after = phones.place(client.call("79003")).awaitRefusal().status();

        assertThat(before).isEqualTo(404);
        assertThat(records.only(call).get("vendorName")).isEqualTo("Añadido");
        assertThat(removed).isEqualTo(204);
        assertThat(after).isEqualTo(404);
    }

    @Test
    @DisplayName("a client that was added is known by its address, and its call is refused no longer")
    void added_client_may_call() {
        Phone client = phones.at("127.0.0.77", 0);

        int before = phones.place(client.call("79001")).awaitRefusal().status();
        add("gateways/mapping", "{\"name\": \"new by a program\", \"addresses\": [\"127.0.0.77\"]}");
        int after = phones.place(client.call("79002")).awaitRefusal().status();

        assertThat(before).isEqualTo(401);
        assertThat(after).as("it is known, and there is no way").isEqualTo(404);
    }

    @Test
    @DisplayName("a routing gateway that would be this switch itself is refused with its field")
    void we_are_no_vendor_of_ours() {
        Api.Answer answer = post(
                "gateways/routing",
                VENDOR.replace(NEW_VENDOR + "\"", Tandem.HOST + "\", \"port\": " + tandem.sipPort()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("host");
        assertThat(answer.body()).contains("This switch itself");
    }

    @Test
    @DisplayName("the same wish with the same key gets the first answer; another wish with that key is refused")
    void the_same_wish_is_done_once() {
        Api.Answer first = post("gateways/routing", VENDOR, "Idempotency-Key", "wish-1");
        String path = remember(first);
        api.send("PATCH", path, Api.JSON, "{\"locked\": true}", "If-Match", "*");

        Api.Answer again = post("gateways/routing", VENDOR, "Idempotency-Key", "wish-1");
        Api.Answer other = post("gateways/routing", VENDOR.replace("79", "78"), "Idempotency-Key", "wish-1");
        Api.Answer elsewhere = post("gateways/mapping", VENDOR, "Idempotency-Key", "wish-1");
        Api.Answer withoutKey = post("gateways/routing", VENDOR);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(other.status()).isEqualTo(422);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(fields(withoutKey)).containsExactly("name");
        assertThat(list("gateways/routing?name=ADIDO")).hasSize(1);
    }

    @Test
    @DisplayName("what was added is told as it is read: the whole of it, its place and its entity tag")
    void added_is_told_whole() {
        Api.Answer answer = post("gateways/routing", VENDOR);
        Api.Answer read = api.get(remember(answer), Api.JSON);

        assertThat(answer.json()).isEqualTo(read.json());
        assertThat(answer.tag()).isEqualTo(read.tag());
        assertThat(answer.json().path("options").path("lines").asText()).isEqualTo("4");
    }

    @Test
    @DisplayName("of the same wish told many times at once, one is done and all hear of that")
    void the_same_wish_at_once_is_done_once() {
        List<Api.Answer> answers =
                atOnce(6, number -> post("gateways/routing", VENDOR, "Idempotency-Key", "wish-at-once"));
        remember(answers.get(0));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(WritingApiTest::location).distinct()).hasSize(1);
        assertThat(list("gateways/routing?name=ADIDO")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    @DisplayName("whoever changes something says what they have seen: 428 without, 412 when it is another by now")
    void what_was_seen_has_to_be_said(String method) {
        String path = add("gateways/routing", VENDOR);
        String seen = tag(path);
        String changed = VENDOR.replace("79", "78");

        int nothingSeen = api.send(method, path, Api.JSON, changed).status();
        assertThat(api.send("PATCH", path, Api.JSON, "{\"priority\": 3}", "If-Match", seen)
                        .status())
                .isEqualTo(200);
        Api.Answer late = api.send(method, path, Api.JSON, changed, "If-Match", seen);
        JsonNode now = api.get(path, Api.JSON).json();
        int whatever =
                api.send(method, path, Api.JSON, changed, "If-Match", "*").status();

        assertThat(nothingSeen).isEqualTo(428);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("reason").asText()).contains("Somebody else");
        assertThat(now.path("prefixes").path(0).asText()).isEqualTo("79");
        assertThat(now.path("priority").asInt()).isEqualTo(3);
        assertThat(whatever).isBetween(200, 204);
    }

    @Test
    @DisplayName("of many at once who saw the same, exactly one is served")
    void of_many_at_once_one_is_served() {
        String path = add("gateways/routing", VENDOR);
        String seen = tag(path);

        List<Integer> statuses = atOnce(
                        12,
                        number -> api.send(
                                "PUT",
                                path,
                                Api.JSON,
                                VENDOR.replace("\"lines\": \"4\"", "\"lines\": \"" + (10 + number) + "\""),
                                "If-Match",
                                seen))
                .stream()
                .map(Api.Answer::status)
                .toList();

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    @DisplayName("a replacement forgets what it does not tell, a patch keeps it, and null takes one option away")
    void replace_and_patch() {
        String path = add("gateways/routing", VENDOR.replace("\"options\"", "\"ringing\": 9, \"options\""));

        JsonNode patched = api.send(
                        "PATCH",
                        path,
                        "application/merge-patch+json",
                        "{\"priority\": 3, \"options\": {\"callsPerSecond\": 2, \"lines\": null}}",
                        "If-Match",
                        tag(path))
                .json();
        Api.Answer read = api.get(path, Api.JSON);
        Api.Answer same = api.send("PUT", path, Api.JSON, read.body(), "If-Match", read.tag());
        JsonNode replaced = api.send(
                        "PUT",
                        path,
                        Api.JSON,
                        "{\"name\": \"Añadido\", \"host\": \"" + NEW_VENDOR + "\"}",
                        "If-Match",
                        same.tag())
                .json();

        assertThat(patched.path("ringing").asText()).isEqualTo("9");
        assertThat(patched.path("priority").asInt()).isEqualTo(3);
        assertThat(patched.path("options").toString()).isEqualTo("{\"callsPerSecond\":\"2\"}");
        assertThat(read.json()).isEqualTo(patched);
        assertThat(same.tag()).isEqualTo(read.tag());
        assertThat(replaced.path("ringing").asText()).isEmpty();
        assertThat(replaced.path("prefixes")).isEmpty();
        assertThat(replaced.path("options")).isEmpty();
    }

    @Test
    @DisplayName("what does not fit is named, field by field, in the language of the caller, and nothing is stored")
    void what_does_not_fit_is_named() {
        String bad = "{\"name\": \"bad\", \"host\": \"not a host\", \"port\": 70000, \"transport\": \"SMOKE\"}";

        Api.Answer refused = post("gateways/routing", bad);
        Api.Answer typed = post("gateways/routing", VENDOR.replace("prefixes", "prefix"));
        Api.Answer spanish = post("phones", "{\"number\": \"2711\"}", "Accept-Language", "es");
        String path = add("gateways/routing", VENDOR);
        Api.Answer patch = api.send(
                "PATCH", path, Api.JSON, "{\"locked\": true, \"options\": {\"lines\": \"many\"}}", "If-Match", "*");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(fields(refused)).containsExactlyInAnyOrder("host", "port", "transport");
        assertThat(fields(typed)).containsExactly("prefix");
        assertThat(spanish.json().path("refused").path(0).path("reason").asText())
                .isEqualTo("Este dato es obligatorio.");
        assertThat(fields(patch)).containsExactly("lines");
        assertThat(api.get(path, Api.JSON).json().path("locked").asBoolean()).isFalse();
        assertThat(list("gateways/routing?name=bad")).isEmpty();
        assertThat(post("phones", "[]").status()).isEqualTo(400);
        assertThat(post("phones", "{").status()).isEqualTo(400);
        assertThat(api.get("phones/999999999", Api.JSON).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a phone that was added may register; its password is never told, and another one is another state")
    void added_phone_registers() {
        String path = add("phones", "{\"number\": \"2712\", \"password\": \"by a program\"}");
        Phone phone = phones.stranger();

        int registered =
                phones.register(phone.register("2712").password("by a program")).status();
        String before = tag(path);
        Api.Answer changed = api.send("PATCH", path, Api.JSON, "{\"password\": \"another one\"}", "If-Match", before);
        int wrong =
                phones.register(phone.register("2712").password("by a program")).status();
        int right =
                phones.register(phone.register("2712").password("another one")).status();
        api.send("DELETE", "registrations/2712", Api.JSON, "");

        assertThat(registered).isEqualTo(200);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.tag()).isNotEqualTo(before).isEqualTo(tag(path));
        assertThat(changed.body()).doesNotContain("another one").doesNotContain("password");
        assertThat(wrong).isNotEqualTo(200);
        assertThat(right).isEqualTo(200);
    }

    @Test
    @DisplayName("a list comes a page at a time, each telling where the next begins, and none is told twice")
    void list_comes_in_pages() {
        List<String> names = new ArrayList<>();
        String after = "0";
        do {
            JsonNode page =
                    api.get("gateways/routing?limit=7&after=" + after, Api.JSON).json();
            page.path("items").forEach(item -> names.add(item.path("name").asText()));
            after = page.path("next").asText();
        } while (!after.isEmpty());

        assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(list("gateways/routing?limit=1000"));
        assertThat(names).hasSizeGreaterThan(14);
    }

    @Test
    @DisplayName("what is the same as before is not told again, and states of gateways are told as ever")
    void unchanged_is_not_told_again() {
        String path = add("gateways/routing", VENDOR);

        assertThat(api.send("GET", path, Api.JSON, "", "If-None-Match", tag(path))
                        .status())
                .isEqualTo(304);
        assertThat(api.get("gateways", Api.JSON).json().path("routing"))
                .anyMatch(state -> state.path("name").asText().equals("Añadido"));
        assertThat(api.get("gateways/" + path.replaceFirst(".*/", ""), Api.JSON)
                        .json()
                        .path("online")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("nobody writes without credentials, and the description names every operation and how to show a token")
    void description_names_every_operation() {
        JsonNode whole = api.get("openapi", Api.JSON).json();

        assertThat(api.asNobody("POST", "phones").status()).isEqualTo(401);
        for (String path : List.of("/api/gateways/mapping", "/api/gateways/routing", "/api/phones")) {
            assertThat(whole.path("paths").path(path).fieldNames()).toIterable().contains("get", "post");
            assertThat(whole.path("paths").path(path + "/{id}").fieldNames())
                    .toIterable()
                    .contains("get", "put", "patch", "delete");
        }
        assertThat(whole.path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asText())
                .isEqualTo("bearer");
        assertThat(whole.path("security")).isNotEmpty();
    }

    private String add(String kind, String body) {
        return remember(post(kind, body));
    }

    private String remember(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String path = location(answer).replaceFirst(".*/api/", "");
        added.add(path);
        return path;
    }

    private Api.Answer post(String kind, String body, String... headers) {
        return api.send("POST", kind, Api.JSON, body, headers);
    }

    private String tag(String path) {
        return api.get(path, Api.JSON).tag();
    }

    private List<JsonNode> list(String path) {
        JsonNode items = api.get(path, Api.JSON).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static String location(Api.Answer answer) {
        return answer.whole().headers().firstValue("Location").orElseThrow();
    }

    private static List<String> fields(Api.Answer refused) {
        return StreamSupport.stream(refused.json().path("refused").spliterator(), false)
                .filter(field -> !field.path("reason").asText().isBlank())
                .map(field -> field.path("field").asText())
                .toList();
    }

    private static List<Api.Answer> atOnce(int times, IntFunction<Api.Answer> ask) {
        return IntStream.range(0, times)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> ask.apply(number)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
