package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

@Order(31)
class CallsPageTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    /** The machine may have something else to do at the end of a call, but not at that of each. */
    private static final int CALLS = 5;

    /** @param delay from its end until its record was shown */
    private record Shown(String caller, Dialled call, Duration delay) {}

    CallsPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @Test
    void call_appears_is_hung_up_by_the_operator_and_its_record_follows_within_two_seconds() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        BROWSER.open("/calls");
        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("41001")).from("4242"));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();

        BROWSER.awaitVisible(row("4242"));
        By duration = By.xpath(rowPath("4242") + "//*[@data-since]");
        String before = BROWSER.awaitText(duration, text -> !text.isBlank());
        BROWSER.awaitText(duration, text -> !text.equals(before));
        String shown = BROWSER.text(row("4242"));
        BROWSER.screenshot("calls");
        BROWSER.click(By.xpath(rowPath("4242") + "//button[@data-hang-up]"));
        BROWSER.awaitText(By.id("hangUpCaller"), text -> text.equals("4242"));
        BROWSER.screenshot("calls-hang-up");
        BROWSER.click("hangUp:yes");
        call.awaitHangUp();
        leg.awaitHangUp();
        BROWSER.awaitGone(row("4242"));

        assertThat(shown).contains(Vendor.UDP.number("41001"), Client.ALPHA.name(), Vendor.UDP.name());
        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("operator_disconnect");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
    }

    @Test
    void record_of_a_call_appears_within_two_seconds_of_its_end() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client();
        BROWSER.open("/records");

        Shown shown = IntStream.range(0, CALLS)
                .mapToObj(number -> shown(client, "434" + number))
                .filter(one -> one.delay().compareTo(TWO_SECONDS) < 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record came within two seconds"));
        String callId = records.only(shown.call()).callId();
        BROWSER.screenshot("records");
        BROWSER.click(By.cssSelector("a[data-record='" + callId + "']"));
        BROWSER.awaitText(By.id("detail"), text -> text.contains(shown.call().callId()));
        BROWSER.screenshot("records-detail");

        assertThat(BROWSER.text(row(shown.caller()))).contains(Vendor.UDP.number("41002"), Vendor.UDP.name());
    }

    private Shown shown(Phone client, String caller) {
        Dialled call = phones.place(client.call(Vendor.UDP.number("41002")).from(caller));
        call.awaitAnswer();
        call.hangUp();
        long ended = System.nanoTime();
        BROWSER.awaitVisible(row(caller));
        return new Shown(caller, call, Duration.ofNanos(System.nanoTime() - ended));
    }

    @Test
    void call_that_rings_is_shown_and_hung_up_as_well() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.ringing());
        BROWSER.open("/calls");
        Dialled call =
                phones.place(phones.client().call(Vendor.UDP.number("41003")).from("4444"));
        call.awaitRinging();

        BROWSER.awaitVisible(row("4444"));
        BROWSER.click(By.xpath(rowPath("4444") + "//button[@data-hang-up]"));
        BROWSER.click("hangUp:yes");
        vendor.awaitCall().awaitCancel();

        assertThat(call.awaitRefusal().status()).isEqualTo(480);
        assertThat(records.only(call).endReason()).isEqualTo("operator_disconnect");
    }

    @Test
    void calls_that_the_filter_finds_are_hung_up_together_and_no_others() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone client = phones.client();
        List<Dialled> fraud = Stream.of("4445", "4446")
                .map(caller -> answered(client, caller))
                .toList();
        Dialled honest = answered(client, "4500");
        BROWSER.open("/calls");
        BROWSER.awaitVisible(row("4445"));

        BROWSER.click("form:all");
        BROWSER.awaitVisible(By.id("hangUpAllNo"));
        assertThat(BROWSER.isVisible(By.id("hangUpAll:yes"))).isFalse();
        BROWSER.open("/calls?filter=444");
        BROWSER.awaitGone(row("4500"));
        BROWSER.click("form:all");
        BROWSER.awaitText(By.id("doomed"), text -> text.equals("2"));
        BROWSER.screenshot("calls-hang-up-all");
        BROWSER.click("hangUpAll:yes");

        fraud.forEach(Dialled::awaitHangUp);
        assertThat(fraud).allMatch(call -> records.only(call).endReason().equals("operator_disconnect"));
        assertThat(new Api(tandem).get("calls", Api.JSON).json().path("count").asInt())
                .isEqualTo(1);
        honest.hangUp();
        assertThat(records.only(honest).endReason()).isEqualTo("normal_clearing");
    }

    private Dialled answered(Phone client, String caller) {
        Dialled call = phones.place(client.call(Vendor.UDP.number("41005")).from(caller));
        call.awaitAnswer();
        return call;
    }

    @Test
    void figures_of_the_landing_page_follow_the_calls() {
        phones.vendor(Vendor.UDP, Script.answering());
        BROWSER.open("/");
        BROWSER.awaitText(By.id("figure-calls"), text -> text.equals("0"));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("41004")));
        call.awaitAnswer();
        BROWSER.awaitText(By.id("figure-calls"), text -> text.equals("1"));
        BROWSER.screenshot("overview");
        call.hangUp();
        BROWSER.awaitText(By.id("figure-calls"), text -> text.equals("0"));

        for (String part : new String[] {"broker", "database", "outbox"}) {
            assertThat(BROWSER.isVisible(By.cssSelector("li[data-condition='" + part + "'] .dot.ok")))
                    .as(part)
                    .isTrue();
        }
        assertThat(records.only(call).isAnswered()).isTrue();
    }

    private static By row(String caller) {
        return By.xpath(rowPath(caller));
    }

    private static String rowPath(String caller) {
        return "//table//tbody/tr[td[normalize-space()='" + caller + "']]";
    }
}
