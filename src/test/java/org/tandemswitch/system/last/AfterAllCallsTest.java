package org.tandemswitch.system.last;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.ExpectedLog;

@Order(100)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AfterAllCallsTest extends OnTheSwitch {
    /** The guard of each SIP transaction strikes before, and the switch sweeps what is left of a call long before that. */
    private static final Duration LAST_WORD = Duration.ofSeconds(200);

    /** Longer names of a call are cut, and two may be one then. */
    private static final int LONGEST_STORED = 255;

    /**
     * What hostile packets, refusing platforms and an accounting client that dies must leave in the log: not a line for each
     * packet.
     */
    private static final List<Pattern> EXPECTED = Stream.concat(
                    ExpectedLog.OF_EVERY_START.stream(),
                    Stream.of(
                            Pattern.compile("TANDEMSIP0007: Malformed SIP from 127\\.0\\.0\\.([28]|31|66) "),
                            Pattern.compile("TANDEMSIP0008: \\d+ more malformed SIP messages"),
                            Pattern.compile(
                                    "TANDEMSIP0026: .*\\(TOO_MANY_HALF_OPEN\\), this one of 127\\.0\\.0\\.105;"),
                            Pattern.compile("AMQ222061: Client connection failed, clearing up resources for session "),
                            Pattern.compile("AMQ222107: Cleared up resources for session "),
                            Pattern.compile("TANDEM1501: gateway \"watched vendor\" answers no OPTIONS"),
                            Pattern.compile("TANDEM1404: not registered at \"elsewhere\": 4\\d\\d;")))
            .toList();

    AfterAllCallsTest(Records records) {
        super(records);
    }

    @Test
    @Order(1)
    void nothing_is_left_of_the_calls_in_memory() {
        await().atMost(LAST_WORD).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        tandem.management().leftOfCalls())
                .as(() -> String.join("\n", tandem.management().sipSessions()))
                .isEmpty());
        assertThat(new Api(tandem)
                        .get("registrations", Api.JSON)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(2)
    void every_call_left_exactly_one_record_and_none_is_open() {
        List<Cdr> rows = records.rows().cdrs();

        assertThat(rows)
                .extracting(cdr -> cdr.get("clientSipCallId"))
                .filteredOn(id -> id.length() < LONGEST_STORED)
                .doesNotHaveDuplicates();
        await().until(() -> records.topic().received().size() >= rows.size());
        assertThat(records.topic().received()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(records.topic().unreadable()).isEmpty();
        assertThat(records.rows().openCalls()).isEmpty();
    }

    @Test
    @Order(3)
    void log_of_the_whole_run_is_quiet() {
        assertThat(tandem.log().unexpected(EXPECTED)).isEmpty();
    }
}
