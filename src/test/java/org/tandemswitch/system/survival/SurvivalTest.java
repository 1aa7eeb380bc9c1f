package org.tandemswitch.system.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Leg;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.console.Administrator;
import org.tandemswitch.system.console.Browser;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.records.Rows;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Management;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

@Order(50)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurvivalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(120);
    private static final String QUEUE = "/subsystem=messaging-activemq/server=default/jms-queue=Cdr";
    private static final String QUEUE_SETTINGS =
            "/subsystem=messaging-activemq/server=default/address-setting=jms.queue.Cdr";
    private static final int REDEPLOYS = 10;
    /** Pools grow and shrink by a few threads and connections with the work of the moment; a leak would be ten or more. */
    private static final int BREATH = 5;
    /** The EAR and its four rooms that are modules of their own. */
    private static final int LOADERS_OF_THE_EAR = 5;
    /**
     * An idle thread of a pool holds the deployment it worked for last, so the youngest two of the ten may still be
     * there.
     */
    private static final int HELD = 2;

    private static final int CALLS_UP = 50;
    private static final int CALLS_AT_A_TIME = 10;
    private static final int CALLS_RINGING = 5;

    private final Tandem tandem = Tandem.beside("mortal-server", 100);
    private final Management management = tandem.management();
    private final List<TandemProcess> running = new ArrayList<>();

    @RegisterExtension
    final Browser browser = new Browser(tandem);

    @RegisterExtension
    final Phones phones = new Phones(tandem);

    @BeforeAll
    void start() {
        BaseDirectory.lay(tandem);
        running.add(TandemProcess.start(tandem));
        try (Records subscription = Records.of(tandem)) {
            assertThat(subscription.rows().cdrs()).isEmpty();
        }
    }

    @AfterAll
    void stop() {
        running.forEach(TandemProcess::close);
    }

    @Test
    @Order(1)
    void broker_that_takes_nothing_delays_records_and_no_call() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client();
        Administrator.signIn(browser, tandem);

        try (Records records = Records.of(tandem)) {
            Dialled before = answered(client, "500");
            fillBroker();
            before.hangUp();
            List<Dialled> during = IntStream.range(0, 5)
                    .mapToObj(i -> answeredAndHungUp(client, "51" + i))
                    .toList();
            awaitHealth("broker", "DOWN");
            assertConsoleTells("broker");
            Dialled late = answeredAndHungUp(client, "520");
            emptyBroker();

            awaitHealth("broker", "OK");
            assertInOrder(records, with(before, during, late));
        }
    }

    @Test
    @Order(2)
    void database_that_is_away_delays_records_and_no_call() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client();

        Administrator.signIn(browser, tandem);
        Dialled before = answered(client, "530");
        List<Dialled> during;
        Dialled late;
        try (Rows rows = Rows.of(tandem)) {
            rows.shutOthersOut();
            before.hangUp();
            during = IntStream.range(0, 5)
                    .mapToObj(i -> answeredAndHungUp(client, "54" + i))
                    .toList();
            awaitHealth("database", "DOWN");
            assertConsoleTells("database");
            late = answeredAndHungUp(client, "550");
            rows.letOthersIn();
        }

        awaitHealth("database", "OK");
        try (Records records = Records.of(tandem)) {
            assertInOrder(records, with(before, during, late));
        }
    }

    @Test
    @Order(3)
    void ten_redeploys_leave_no_thread_no_socket_and_no_class_loader_behind() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client();
        TandemProcess server = running.get(0);
        management.redeploy("tandem.ear");
        answeredAndHungUp(client, "560");
        long threads = management.threads();
        long sockets = server.sockets();
        long loaders = server.classLoaders();

        for (int i = 0; i < REDEPLOYS; i++) {
            management.redeploy("tandem.ear");
        }
        answeredAndHungUp(client, "561");

        await().atMost(SETTLING)
                .untilAsserted(() -> assertThat(management.threads()).isLessThanOrEqualTo(threads + BREATH));
        await().atMost(SETTLING)
                .untilAsserted(() -> assertThat(server.sockets()).isLessThanOrEqualTo(sockets + BREATH));
        await().atMost(SETTLING).untilAsserted(() -> assertThat(server.classLoaders())
                .isLessThanOrEqualTo(loaders + HELD * LOADERS_OF_THE_EAR));
    }

    @Test
    @Order(4)
    void killed_server_owes_no_record_and_knows_its_phones_when_it_lives_again() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client();
        List<Dialled> ended;
        List<Dialled> up;
        List<Dialled> ringing;
        try (Records records = Records.of(tandem)) {
            ended = IntStream.range(0, 5)
                    .mapToObj(i -> answeredAndHungUp(client, "57" + i))
                    .toList();
            up = IntStream.iterate(0, first -> first < CALLS_UP, first -> first + CALLS_AT_A_TIME)
                    .mapToObj(first -> answeredTogether(client, first))
                    .flatMap(List::stream)
                    .toList();
            ringing = ringing(client);
            phones.register(phones.stranger().register(User.BEN.number()).password(User.BEN.password()));
            await().until(() -> records.rows().bindings() == 1);
            assertThat(records.topic().unreadable()).isEmpty();
        }

        running.get(0).kill();
        running.set(0, running.get(0).startAgain());

        try (Records records = Records.of(tandem)) {
            await().atMost(RECOVERY)
                    .until(() -> records.rows().cdrs().stream()
                                    .filter(cdr -> cdr.endReason().equals("system_restart"))
                                    .count()
                            >= CALLS_UP + CALLS_RINGING);
            Dialled again = answeredAndHungUp(client, "580");
            assertThat(records.only(again).endReason()).isEqualTo("normal_clearing");

            assertThat(new Api(tandem)
                            .get("registrations", Api.JSON)
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(records.rows().openCalls()).isEmpty();
            List<Cdr> rows = records.rows().cdrs();
            assertThat(rows).extracting(cdr -> cdr.get("clientSipCallId")).doesNotHaveDuplicates();
            assertThat(reasons(rows, up)).hasSize(CALLS_UP).containsOnly("system_restart");
            assertThat(recorded(rows, ringing))
                    .hasSize(CALLS_RINGING)
                    .allSatisfy(cdr -> assertThat(cdr.endReason()).isEqualTo("system_restart"))
                    .noneMatch(Cdr::isAnswered);
            assertThat(reasons(rows, ended)).hasSize(ended.size()).containsOnly("normal_clearing");
            assertThat(records.topic().received().stream()
                            .filter(cdr -> cdr.endReason().equals("system_restart"))
                            .map(cdr -> cdr.get("clientSipCallId")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(up.stream(), ringing.stream())
                            .map(Leg::callId)
                            .toList());
        }
    }

    private List<Dialled> ringing(Phone client) {
        phones.vendor(Vendor.TCP, Script.ringing());
        List<Dialled> calls = IntStream.range(0, CALLS_RINGING)
                .mapToObj(i -> phones.place(client.call(Vendor.TCP.number("7" + i))))
                .toList();
        calls.forEach(Dialled::awaitRinging);
        return calls;
    }

    private List<Dialled> answeredTogether(Phone client, int first) {
        List<Dialled> calls = IntStream.range(first, first + CALLS_AT_A_TIME)
                .mapToObj(i -> phones.place(client.call(Vendor.UDP.number("6" + i))))
                .toList();
        calls.forEach(Dialled::awaitAnswer);
        return calls;
    }

    private Dialled answered(Phone client, String number) {
        Dialled call = phones.place(client.call(Vendor.UDP.number(number)));
        call.awaitAnswer();
        return call;
    }

    private Dialled answeredAndHungUp(Phone client, String number) {
        Dialled call = answered(client, number);
        assertThat(call.hangUp().status()).isEqualTo(200);
        return call;
    }

    /** The queue is full and nobody empties it. */
    private void fillBroker() {
        management.run(QUEUE, "pause");
        management.write(QUEUE_SETTINGS, "address-full-policy", "FAIL");
        management.write(QUEUE_SETTINGS, "max-size-bytes", "1");
    }

    private void emptyBroker() {
        management.write(QUEUE_SETTINGS, "max-size-bytes", "67108864");
        management.write(QUEUE_SETTINGS, "address-full-policy", "PAGE");
        management.run(QUEUE, "resume");
    }

    private void awaitHealth(String condition, String state) {
        await(condition + " is " + state)
                .atMost(PATIENCE)
                .until(() -> tandem.health().state(condition).equals(state));
    }

    /** Every page of the console names what is wrong, and the calls are still there. */
    private void assertConsoleTells(String part) {
        browser.open("/calls");
        browser.awaitVisible(By.cssSelector("#troubles [data-part='" + part + "']"));
        browser.screenshot("calls-without-" + part);
    }

    private static List<Dialled> with(Dialled first, List<Dialled> middle, Dialled last) {
        List<Dialled> all = new ArrayList<>(List.of(first));
        all.addAll(middle);
        all.add(last);
        return all;
    }

    private static void assertInOrder(Records records, List<Dialled> calls) {
        List<String> expected = calls.stream().map(Leg::callId).toList();
        await().atMost(PATIENCE)
                .until(() -> records.topic().received().stream()
                                .filter(cdr -> expected.contains(cdr.get("clientSipCallId")))
                                .count()
                        >= expected.size());
        assertThat(records.topic().received())
                .extracting(cdr -> cdr.get("clientSipCallId"))
                .containsSubsequence(expected);
        calls.forEach(call -> assertThat(records.only(call).endReason()).isEqualTo("normal_clearing"));
    }

    private static List<String> reasons(List<Cdr> rows, List<Dialled> calls) {
        return recorded(rows, calls).stream().map(Cdr::endReason).toList();
    }

    private static List<Cdr> recorded(List<Cdr> rows, List<Dialled> calls) {
        List<String> wanted = calls.stream().map(Leg::callId).toList();
        return rows.stream()
                .filter(cdr -> wanted.contains(cdr.get("clientSipCallId")))
                .toList();
    }
}
