package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.REALM;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.registration.Phone;

class JsonFormsTest {
    @Test
    @DisplayName("a mapping gateway is written as it was read, but for the password")
    void mapping_gateway_is_written_as_it_was_read() {
        JsonObject told = json("""
                {"id": 0, "name": "carrier", "addresses": ["192.0.2.0/24", "198.51.100.7:5070"], "user": "trunk", \
                "processing": "30", "sessionTimer": false, "options": {"callsPerSecond": "2", "lines": "3"}, \
                "locked": true}""");

        MappingGateway read = saved(JsonForms.mapping(0, with(told, "password", "long enough"))
                .then(draft ->
                        CheckMappingGateway.check(draft, List.of(), REALM, number -> false, (kind, called) -> false)));

        assertThat(JsonForms.of(read)).isEqualTo(told);
        assertThat(read.account()).isPresent();
    }

    @Test
    @DisplayName("a routing gateway is written as it was read, but for the password; numbers may be numbers")
    void routing_gateway_is_written_as_it_was_read() {
        JsonObject told = json("""
                {"id": 0, "name": "vendor", "prefixes": ["44", "4420"], "host": "192.0.2.9", "port": 5070, \
                "transport": "TCP", "priority": 3, "user": "us", "realm": "example.net", "invite": "2", "trying": "", \
                "progress": "3", "progressWithMedia": "4", "ringing": "5", "resendWaits": "0.5,1", \
                "stopAfterMedia": "true", "stopAfterInviteTimeout": "", "switchAfterRinging": true, \
                "stopCodes": "403, 404", "sessionTimer": false, "options": {"lines": "1"}, "locked": false}""");

        RoutingGateway read = saved(routing(with(with(told, "password", "secret"), "invite", 2)));

        assertThat(JsonForms.of(read)).isEqualTo(told);
        assertThat(read.account()).isPresent();
    }

    @Test
    @DisplayName("a gateway for every number has no prefix, and reads itself again")
    void gateway_for_every_number_has_no_prefix() {
        RoutingGateway read =
                saved(routing(json("{\"name\": \"vendor\", \"host\": \"192.0.2.9\", \"prefixes\": null}")));

        assertThat(JsonForms.of(read).getJsonArray("prefixes")).isEmpty();
        assertThat(JsonForms.of(read).getInt("port")).isEqualTo(5060);
        assertThat(saved(routing(JsonForms.of(read)))).isEqualTo(read);
    }

    @Test
    @DisplayName("a phone is written as it was read, but for the password")
    void phone_is_written_as_it_was_read() {
        JsonObject told = json("""
                {"id": 0, "number": "2001", "lock": "OUTGOING", "sessionTimer": true, "options": {"display": "On"}}""");

        Phone read = saved(JsonForms.phone(0, with(told, "password", "long enough"))
                .then(draft -> CheckPhone.check(
                        draft, REALM, new Beside<>(Subject.PHONE, List.of()), (kind, called) -> false)));

        assertThat(JsonForms.of(read)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prefixs\": []} | prefixs:error.unknown_field",
                "{\"prefixes\": \"44\"} | prefixes:error.not_a_list",
                "{\"prefixes\": [[\"44\"]]} | prefixes:error.not_a_text",
                "{\"name\": {}} | name:error.not_a_text",
                "{\"locked\": \"yes\"} | locked:error.not_true_or_false",
                "{\"options\": []} | options:error.not_an_object",
                "{\"options\": {\"lines\": [1]}} | lines:error.not_a_text",
                "{\"options\": {\"linse\": \"1\"}} | linse:error.unknown_option",
                "{\"options\": {\"lines\": \"many\"}} | lines:parameter.not.whole",
                "{\"id\": 7} | id:error.other_id",
                "{\"port\": \"70000\"} | port:error.out_of_range",
                "{\"stopCodes\": \"99\"} | stopCodes:error.not_codes"
            })
    @DisplayName("what does not fit is named by its field")
    void what_does_not_fit_is_named(String told, String error) {
        JsonObject whole = Json.createMergePatch(json(told))
                .apply(json("{\"name\": \"vendor\", \"host\": \"192.0.2.9\"}"))
                .asJsonObject();

        assertThat(errors(routing(whole))).containsExactly(error);
    }

    @Test
    @DisplayName("a platform is read with the usual where nothing is told; a number may be a text")
    void platform_is_read() {
        JsonObject told = json("{\"user\": \"4420700\", \"host\": \"192.0.2.9\", \"port\": \"5061\"}");

        assertThat(saved(JsonForms.platform(3, "wholesale", told)))
                .isEqualTo(new PlatformDraft(3, "wholesale", "4420700", "", "", "", "192.0.2.9", "5061", "UDP", false));
        assertThat(saved(JsonForms.platform(0, "wholesale", json("{}"))).port()).isEqualTo("5060");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prot\": 5061} | prot:error.unknown_field",
                "{\"port\": {}} | port:error.not_a_text",
                "{\"password\": [\"secret\"]} | password:error.not_a_text",
                "{\"locked\": \"yes\"} | locked:error.not_true_or_false"
            })
    @DisplayName("what does not fit a platform is named by its field")
    void what_does_not_fit_a_platform_is_named(String told, String error) {
        assertThat(errors(JsonForms.platform(0, "wholesale", json(told)))).containsExactly(error);
    }

    private static <G> List<String> errors(SaveOutcome<G> outcome) {
        return outcome.fold(saved -> List.<FieldError>of(), SaveOutcome.Refused::errors).stream()
                .map(one -> one.field() + ":" + one.messageKey())
                .toList();
    }

    private static SaveOutcome<RoutingGateway> routing(JsonObject told) {
        return JsonForms.routing(0, told)
                .then(draft -> CheckRoutingGateway.check(
                        draft, List.of(), SealedPassword::new, (kind, called) -> false, target -> false));
    }

    private static <G> G saved(SaveOutcome<G> outcome) {
        Function<SaveOutcome.Refused<G>, G> fail = refused -> {
            throw new AssertionError(refused.errors().toString());
        };
        return outcome.fold(SaveOutcome.Saved::value, fail);
    }

    private static JsonObject with(JsonObject object, String field, String value) {
        return Json.createObjectBuilder(object).add(field, value).build();
    }

    private static JsonObject with(JsonObject object, String field, int value) {
        return Json.createObjectBuilder(object).add(field, value).build();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
