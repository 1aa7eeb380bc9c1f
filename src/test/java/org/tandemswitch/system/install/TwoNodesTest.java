package org.tandemswitch.system.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.ExpectedLog;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;

/** Two servers that share a database, each with its own phones in front of it. */
@Order(61)
class TwoNodesTest {
    private static final Tandem HERE = Tandem.beside("node-here", 500);
    private static final Tandem THERE = Tandem.beside("node-there", 600);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String CLIENT = "127.0.0.100";
    private static final String VENDOR = "127.0.0.101";
    private static final String ANALYSIS = "routes?device=client%20of%20nodes&caller=1001&callee=78001";

    /** How long edits took to count at the other node; whatever else the machine does makes that longer, never shorter. */
    private static final List<Duration> TAKEN = new ArrayList<>();

    private static MariaDb database;
    private static TandemProcess here;
    private static TandemProcess there;

    @RegisterExtension
    final Phones phonesHere = new Phones(HERE);

    @RegisterExtension
    final Phones phonesThere = new Phones(THERE);

    private final Api apiHere = new Api(HERE);
    private final Api apiThere = new Api(THERE);
    private final Additions additions = new Additions(apiHere);
    private Phone client;
    private String clientPath = "";

    @BeforeAll
    static void start() {
        Path home = Kit.untouchedWildFly(HERE.base(), "wildfly-of-nodes");
        Kit.install(home, "--database", "mariadb");
        BaseDirectory.layGateways(home, HERE);
        BaseDirectory.layGateways(home, THERE);
        database = MariaDb.start(HERE.base().resolveSibling("mariadb-of-nodes"), HERE.databasePort());
        here = TandemProcess.start(home, HERE, options("here"));
        there = TandemProcess.start(home, THERE, options("there"));
    }

    private static List<String> options(String node) {
        List<String> options = new ArrayList<>(database.options());
        options.add("-Djboss.node.name=" + node);
        options.add("-Djboss.tx.node.id=" + node);
        return options;
    }

    @AfterAll
    static void stop() {
        there.close();
        here.close();
        database.close();
        assertThat(HERE.log().unexpected(ExpectedLog.OF_A_FIRST_START)).isEmpty();
        assertThat(THERE.log().unexpected(ExpectedLog.OF_A_FIRST_START)).isEmpty();
        assertThat(TAKEN).anySatisfy(took -> assertThat(took).isLessThan(A_SECOND));
    }

    @BeforeEach
    void one_client_and_one_vendor() {
        client = phonesThere.at(CLIENT, 0);
        Phone vendor = phonesThere.at(VENDOR, 0);
        vendor.onCall(Script.answering());
        additions.add("directory/rates", "{\"name\": \"asked by it\"}");
        additions.add("gateways/routing", """
                {"name": "vendor of nodes", "prefixes": ["78"], "host": "%s", "port": %d, \
                "options": {"rateGroup": "asked by it"}}""".formatted(VENDOR, vendor.port()));
        clientPath = additions.add(
                "gateways/mapping", "{\"name\": \"client of nodes\", \"addresses\": [\"" + CLIENT + "\"]}");
        awaitOther(
                () -> apiThere.get(ANALYSIS, Api.JSON),
                told -> told.json().findValuesAsText("vendor").contains("vendor of nodes"));
    }

    /** The next client has the same name. */
    @AfterEach
    void remove() {
        additions.remove();
        awaitOther(() -> apiThere.get(ANALYSIS, Api.JSON), told -> told.status() == 400);
    }

    /** What the other node says to it when an edit of a moment ago counts there. */
    private static <T> T awaitOther(Callable<T> question, Predicate<T> counts) {
        long edited = System.nanoTime();
        T answer = await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(question, counts);
        TAKEN.add(Duration.ofNanos(System.nanoTime() - edited));
        return answer;
    }

    @Test
    @DisplayName(
            "C01 C05 what is edited at one node counts at the other within a second, and calls of both are recorded once")
    void edits_count_at_both() {
        try (Records recordsHere = Records.of(HERE, database.rows());
                Records recordsThere = Records.of(THERE, database.rows())) {
            Dialled atOther = phonesThere.place(client.call("78001"));
            atOther.awaitAnswer();
            atOther.hangUp();
            Dialled atFirst = phonesHere.place(client.call("78002"));
            atFirst.awaitAnswer();
            atFirst.hangUp();
            assertThat(recordsThere.only(atOther).endReason()).isEqualTo("normal_clearing");
            assertThat(recordsHere.only(atFirst).endReason()).isEqualTo("normal_clearing");

            apiThere.send("PATCH", clientPath, Api.JSON, "{\"locked\": true}", "If-Match", "*");
            Dialled locked = awaitOther(() -> phonesHere.place(client.call("78003")), TwoNodesTest::isForbidden);

            assertThat(recordsHere.only(locked).endReason()).isEqualTo("gateway_locked");
        }
    }

    /** One that is answered is hung up again. */
    private static boolean isForbidden(Dialled call) {
        Message answer = call.awaitFinal();
        if (answer.status() == 200) {
            call.hangUp();
        }
        return answer.status() == 403;
    }

    @Test
    @DisplayName("C02 two administrators at two nodes do not overwrite each other")
    void nobody_overwrites_what_was_not_seen() {
        String seenHere = apiHere.get(clientPath, Api.JSON).tag();
        String seenThere = apiThere.get(clientPath, Api.JSON).tag();

        Api.Answer first = apiThere.send(
                "PATCH", clientPath, Api.JSON, "{\"options\": {\"lines\": \"7\"}}", "If-Match", seenThere);
        Api.Answer late =
                apiHere.send("PATCH", clientPath, Api.JSON, "{\"options\": {\"lines\": \"9\"}}", "If-Match", seenHere);

        assertThat(first.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(apiHere.get(clientPath, Api.JSON).json().at("/options/lines").asText())
                .isEqualTo("7");
    }

    @Test
    @DisplayName("C03 rates and parameters changed at one node count at the other within a second")
    void rates_and_parameters_count_at_both() {
        String rates = apiThere.get("directory/rates?name=asked", Api.JSON)
                .json()
                .at("/items/0/id")
                .asText();
        apiThere.send("POST", "directory/rates/" + rates + "/rates", Api.CSV, "78,0.25,6");
        apiThere.choose("SS_MAX_CALL_DURATION", "1234");
        JsonNode told = awaitOther(
                () -> apiHere.get(ANALYSIS, Api.JSON).json(),
                now -> now.path("longestTalk").asLong() == 1234
                        && now.at("/vendors/0/cost").asText().equals("0.25/6"));
        apiThere.choose("SS_MAX_CALL_DURATION", "0");

        assertThat(told.at("/vendors/0/vendor").asText()).isEqualTo("vendor of nodes");
    }
}
