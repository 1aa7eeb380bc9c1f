package org.tandemswitch.system.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;

@Order(35)
class ParameterApiTest extends OnTheSwitch {
    private static final String TTL = "SS_SIP_SESSION_TTL";

    private final Api api = new Api(tandem);

    ParameterApiTest(Records records) {
        super(records);
    }

    @AfterEach
    void bring_the_defaults_back() {
        api.send("POST", "parameters/history/0/rollback?apply=true", Api.JSON, "");
    }

    @Test
    void import_of_200_rows_with_3_bad_ones_changes_nothing_and_names_the_3() {
        List<String> rows = rowsOfExport();
        rows.removeIf(row -> row.startsWith(TTL + ",") || row.startsWith("SS_MAX_CALL_DURATION,"));
        rows.add(TTL + ",soon");
        rows.add("SS_MAX_CALL_DURATION,-1");
        rows.add("NO_SUCH_PARAMETER,1");
        rows.replaceAll(row -> row.startsWith("SS_SIP_SESSION_MIN_SE,") ? "SS_SIP_SESSION_MIN_SE,120" : row);
        String file = String.join("\n", rows);

        Api.Answer answer = api.send("POST", "parameters/import?apply=true&file=x.csv", Api.CSV, file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(each(
                        answer.json().path("refused"),
                        row -> row.path("name").asText() + " in line "
                                + row.path("line").asInt()))
                .containsExactly(
                        TTL + " in line " + (rows.size() - 2),
                        "SS_MAX_CALL_DURATION in line " + (rows.size() - 1),
                        "NO_SUCH_PARAMETER in line " + rows.size());
        assertThat(each(answer.json().path("refused"), row -> row.path("reason").asText()))
                .allMatch(reason -> reason.contains(" "));
        assertThat(changed()).isEmpty();
    }

    @Test
    void dry_run_tells_and_changes_nothing() {
        Api.Answer answer = api.send("POST", "parameters/presets/mobile", Api.JSON, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(each(answer.json().path("changes"), row -> row.path("name").asText()))
                .contains(TTL);
        assertThat(changed()).isEmpty();
    }

    @Test
    void preset_is_applied_and_rolled_back() {
        assertThat(api.send("POST", "parameters/presets/mobile?apply=true", Api.JSON, "")
                        .status())
                .isEqualTo(200);
        assertThat(api.value(TTL)).isEqualTo("300");
        JsonNode newest = api.get("parameters/history?most=1", Api.JSON)
                .json()
                .path("entries")
                .path(0);
        assertThat(newest.path("subject").asText()).isEqualTo("mobile");
        assertThat(newest.path("by").asText()).startsWith("local");

        String back = "parameters/history/" + (newest.path("number").asLong() - 1) + "/rollback?apply=true";
        assertThat(api.send("POST", back, Api.JSON, "").status()).isEqualTo(200);

        assertThat(changed()).isEmpty();
    }

    @Test
    void second_of_two_who_saw_the_same_value_is_told_of_the_conflict() {
        assertThat(put("{\"value\": 900, \"seen\": 600}").status()).isEqualTo(200);

        assertThat(put("{\"value\": 700, \"seen\": 600}").status()).isEqualTo(409);

        assertThat(api.value(TTL)).isEqualTo("900");
    }

    @Test
    void second_of_two_with_the_same_entity_tag_is_told_of_the_conflict() {
        String tag = api.get("parameters/" + TTL, Api.JSON).tag();
        assertThat(put("{\"value\": 900}", "If-Match", tag).status()).isEqualTo(200);

        assertThat(put("{\"value\": 700}", "If-Match", tag).status()).isEqualTo(412);

        assertThat(api.value(TTL)).isEqualTo("900");
    }

    @Test
    void of_many_at_once_with_the_same_entity_tag_only_one_is_served() {
        String tag = api.get("parameters/" + TTL, Api.JSON).tag();

        List<Integer> statuses = IntStream.range(700, 716)
                .mapToObj(value -> CompletableFuture.supplyAsync(
                        () -> put("{\"value\": " + value + "}", "If-Match", tag).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"presets/mobile", "history/0/rollback", "import"})
    void what_a_dry_run_told_is_not_done_when_it_would_be_something_else_by_now(String path) {
        String file = "[{\"name\": \"SS_SIP_SESSION_TTL\", \"value\": 800}]";
        assertThat(put("{\"value\": 900}").status()).isEqualTo(200);
        Api.Answer dry = api.send("POST", "parameters/" + path, Api.JSON, file);
        assertThat(put("{\"value\": 700}").status()).isEqualTo(200);

        Api.Answer stale =
                api.send("POST", "parameters/" + path + "?apply=true", Api.JSON, file, "If-Match", dry.tag());
        String untouched = api.value(TTL);
        String tag = api.send("POST", "parameters/" + path, Api.JSON, file).tag();
        Api.Answer seen = api.send("POST", "parameters/" + path + "?apply=true", Api.JSON, file, "If-Match", tag);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(untouched).isEqualTo("700");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(api.value(TTL)).isNotEqualTo("700");
    }

    @Test
    void one_parameter_tells_who_changed_it_last_and_what_is_odd_about_it() {
        JsonNode before = api.get("parameters/SS_SIP_NO_TIMER_REINVITE_INTERVAL", Api.JSON)
                .json();

        api.choose("SS_SIP_NO_TIMER_REINVITE_INTERVAL", "0");
        JsonNode after = api.get("parameters/SS_SIP_NO_TIMER_REINVITE_INTERVAL", Api.JSON)
                .json();

        assertThat(before.path("warnings")).isEmpty();
        assertThat(after.path("warnings")).isNotEmpty();
        assertThat(after.path("changedBy").asText()).startsWith("local");
        assertThat(after.path("changedAt").asText()).startsWith("20");
    }

    @Test
    void several_are_changed_together_or_not_at_all() {
        String edits = """
                {"parameters": [{"name": "SS_SIP_SESSION_MIN_SE", "value": 120}, {"name": "SS_SIP_SESSION_TTL", "value": 5}]}
                """;

        assertThat(api.send("PATCH", "parameters", Api.JSON, edits).status()).isEqualTo(400);

        assertThat(changed()).isEmpty();
    }

    @Test
    void nobody_gets_in_without_credentials() {
        assertThat(api.asNobody("GET", "parameters").status()).isEqualTo(401);
        assertThat(api.asNobody("PATCH", "parameters").status()).isEqualTo(401);
        assertThat(api.as("nobody", "wrong", "parameters").status()).isEqualTo(401);
    }

    @Test
    void programs_leave_no_session_behind() {
        assertThat(api.get("parameters", Api.JSON).whole().headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void what_is_no_json_is_answered_and_not_logged() {
        Api.Answer answer = put("{");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("reason").asText()).isNotEmpty();
    }

    @Test
    void exports_tell_the_same_in_both_forms() {
        JsonNode first =
                api.get("parameters", Api.JSON).json().path("parameters").path(0);
        List<String> members = new ArrayList<>();
        first.fieldNames().forEachRemaining(members::add);

        assertThat(rowsOfExport().get(0).split(",")).containsExactlyInAnyOrderElementsOf(members);
        assertThat(rowsOfExport())
                .hasSize(1
                        + api.get("parameters", Api.JSON)
                                .json()
                                .path("parameters")
                                .size());
    }

    @Test
    void description_names_every_operation() {
        JsonNode paths = api.get("openapi", Api.JSON).json().path("paths");

        assertThat(paths.properties().stream().flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey() + " " + path.getKey())))
                .contains(
                        "get /api/parameters",
                        "patch /api/parameters",
                        "get /api/parameters/{name}",
                        "put /api/parameters/{name}",
                        "post /api/parameters/import",
                        "post /api/parameters/compare",
                        "get /api/parameters/presets",
                        "post /api/parameters/presets/{preset}",
                        "get /api/parameters/history",
                        "post /api/parameters/history/{entry}/rollback");
    }

    private Api.Answer put(String body, String... headers) {
        return api.send("PUT", "parameters/" + TTL, Api.JSON, body, headers);
    }

    private List<String> changed() {
        return each(api.get("parameters?changed=true", Api.JSON).json().path("parameters"), row -> row.path("name")
                .asText());
    }

    private List<String> rowsOfExport() {
        return api.get("parameters", Api.CSV).body().lines().collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> each(JsonNode list, Function<JsonNode, String> text) {
        return StreamSupport.stream(list.spliterator(), false).map(text).toList();
    }
}
