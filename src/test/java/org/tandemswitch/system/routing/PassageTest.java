package org.tandemswitch.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

/** What may pass, with which numbers, and how much of it; and what is told about that. */
@Order(17)
class PassageTest extends OnTheSwitch {
    private static final Duration A_SECOND = Duration.ofMillis(1_100);

    PassageTest(Records records) {
        super(records);
    }

    /** The client may begin two calls in a second, whichever test makes them. */
    @BeforeEach
    void in_a_new_second() throws InterruptedException {
        Thread.sleep(A_SECOND.toMillis());
    }

    @Test
    @DisplayName(
            "RT-10 CP-05 numbers are rewritten for the client before the route and for the vendor behind it; the record has both")
    void rewrites_at_both_points() {
        Phone narrow = phones.vendor(Vendor.NARROW, Script.refusing(503));
        Phone rewriting = phones.vendor(Vendor.REWRITING, Script.refusing(480));

        Dialled call = phones.place(phones.client(Client.CURBED).call("006521").from("1001"));
        call.awaitRefusal();

        Message first = narrow.awaitCall().invite();
        Message second = rewriting.awaitCall().invite();
        assertThat(first.requestUri()).startsWith("sip:6521@");
        assertThat(first.header("From").orElseThrow()).startsWith("<sip:1001@");
        assertThat(second.requestUri()).startsWith("sip:00441@");
        assertThat(second.header("From").orElseThrow()).startsWith("<sip:+49301001@");
        Cdr cdr = records.only(call);
        assertThat(cdr.get("callerIn")).isEqualTo("1001");
        assertThat(cdr.get("callerOut")).isEqualTo("+49301001");
        assertThat(cdr.get("calleeIn")).isEqualTo("006521");
        assertThat(cdr.get("calleeOut")).isEqualTo("00441");
        assertThat(cdr.get("explanation").lines().skip(1))
                .containsExactly("chosen\t652\tnarrow", "chosen\t652\trewriting\t+49301001\t00441");
    }

    @ParameterizedTest(name = "ER-01 {0} -> {1}: {3}")
    @CsvSource({
        "09001, 006521, 403, caller_not_allowed",
        "1001, 0065299, 403, callee_not_allowed",
        "1001, 9001, 403, callee_not_allowed",
        "1001, 12, 403, callee_not_allowed",
        "1001, 0012345678901, 403, callee_not_allowed",
        "1001, 00800, 484, rewriting_failed",
        "1001, 00777, 404, no_route",
    })
    void refuses_with_a_reason_of_its_own(String caller, String callee, int status, String reason) {
        Dialled call = phones.place(phones.client(Client.CURBED).call(callee).from(caller));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(records.only(call).endReason()).isEqualTo(reason);
    }

    @Test
    @DisplayName(
            "RL-04 a vendor has as many calls as lines; the next call goes to the next vendor, and back when there is a line")
    void fills_lines() {
        Phone narrow = phones.vendor(Vendor.NARROW, Script.answering());
        Phone other = phones.vendor(Vendor.REWRITING, Script.answering());

        Dialled first =
                phones.place(phones.client().call(Vendor.NARROW.number("10")).from("1001"));
        first.awaitAnswer();
        Dialled second =
                phones.place(phones.client().call(Vendor.NARROW.number("11")).from("1001"));
        second.awaitAnswer();
        second.hangUp();
        first.hangUp();
        Dialled third =
                phones.place(phones.client().call(Vendor.NARROW.number("12")).from("1001"));
        third.awaitAnswer();
        third.hangUp();

        assertThat(narrow.awaitCall()).isNotNull();
        assertThat(other.awaitCall()).isNotNull();
        assertThat(records.only(first).get("vendorName")).isEqualTo("narrow");
        assertThat(records.only(second).get("vendorName")).isEqualTo("rewriting");
        assertThat(records.only(second).get("explanation")).contains("no_line\t652\tnarrow");
        assertThat(records.only(third).get("vendorName")).isEqualTo("narrow");
    }

    @Test
    @DisplayName("RL-01 RL-02 above its calls a second a client is refused with 503 and Retry-After 1")
    void paces_a_client() {
        phones.vendor(Vendor.UDP, Script.refusing(480));
        Phone client = phones.client(Client.CURBED);

        List<Dialled> calls = IntStream.range(0, 16)
                .mapToObj(number -> phones.place(client.call("00" + Vendor.UDP.number("8" + number))))
                .toList();
        List<Message> refusals = calls.stream().map(Dialled::awaitRefusal).toList();

        assertThat(refusals)
                .filteredOn(refusal -> refusal.status() == 503)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(refusal -> assertThat(refusal.header("Retry-After")).contains("1"));
        assertThat(calls.stream().map(call -> records.only(call).endReason()))
                .filteredOn("too_many_calls_a_second"::equals)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName("RL-04 a client has as many calls as lines, and the next is refused")
    void refuses_beyond_the_lines_of_the_client() throws InterruptedException {
        phones.vendor(Vendor.UDP, Script.answering());
        List<Dialled> calls = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Dialled call = phones.place(phones.client(Client.CURBED).call("00" + Vendor.UDP.number("7" + number)));
            call.awaitAnswer();
            calls.add(call);
            Thread.sleep(A_SECOND.toMillis());
        }

        Dialled beyond = phones.place(phones.client(Client.CURBED).call("00" + Vendor.UDP.number("79")));
        assertThat(beyond.awaitRefusal().status()).isEqualTo(503);
        assertThat(records.only(beyond).endReason()).isEqualTo("no_free_line");
        calls.forEach(Dialled::hangUp);
        calls.forEach(call -> assertThat(records.only(call).endReason()).isEqualTo("normal_clearing"));
    }

    @Test
    @DisplayName("RT-11 the analysis says what would be done with a call, and the call is done so")
    void analyses_what_happens() {
        phones.vendor(Vendor.NARROW, Script.refusing(503));
        phones.vendor(Vendor.REWRITING, Script.refusing(480));

        JsonNode said = ask("curbed", "1002", "006525");
        Dialled call = phones.place(phones.client(Client.CURBED).call("006525").from("1002"));
        call.awaitRefusal();

        assertThat(said.path("passes").asBoolean()).isTrue();
        assertThat(said.path("callee").asText()).isEqualTo("6525");
        List<String> route = new ArrayList<>();
        said.path("vendors")
                .forEach(line -> route.add(line.path("verdict").asText() + "\t"
                        + line.path("prefix").asText() + "\t"
                        + line.path("vendor").asText()));
        assertThat(records.only(call).get("explanation").lines().skip(1).map(PassageTest::threeFields))
                .containsExactlyElementsOf(route);
        assertThat(ask("curbed", "1002", "9001").path("refusal").asText()).isEqualTo("callee_not_allowed");
    }

    @Test
    @DisplayName("RT-11 a question about nobody, or about no number, is told what is wrong with it")
    void tells_what_is_wrong_with_a_question() {
        Api.Answer answer = answer("nobody", "not a number", "1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("device: ", "caller: ").doesNotContain("callee: ");
    }

    private static String threeFields(String line) {
        String[] fields = line.split("\t");
        return String.join("\t", fields[0], fields[1], fields[2]);
    }

    private JsonNode ask(String device, String caller, String callee) {
        Api.Answer answer = answer(device, caller, callee);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private Api.Answer answer(String device, String caller, String callee) {
        return new Api(tandem)
                .get(
                        "routes?device=%s&caller=%s&callee=%s"
                                .formatted(encoded(device), encoded(caller), encoded(callee)),
                        Api.JSON);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
