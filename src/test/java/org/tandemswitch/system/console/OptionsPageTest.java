package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Tandem;

/** Interworking options in the forms. */
@Order(33)
class OptionsPageTest extends OnTheSwitch {
    private static final String HOST = "127.0.0.37";
    private static final String NAME = "watched vendor";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(25);

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    OptionsPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @Test
    @DisplayName("SI-06 SI-09 a vendor that answers no OPTIONS gets no calls until it answers; the list shows its load")
    void silent_vendor_gets_no_calls() {
        fill(17090);
        open("online");
        BROWSER.select("form:onlineCheck", "On");
        BROWSER.type("form:onlineInterval", "1");
        BROWSER.type("form:onlineThreshold", "2");
        BROWSER.select("form:publishes", "On");
        open("headers");
        BROWSER.type("form:customHeaders", "X-Carrier: 17");
        BROWSER.screenshot("options-form");
        BROWSER.click("form:save");
        BROWSER.awaitGone(By.id("form:save"));
        awaitState("silent", true);
        Dialled before = phones.place(phones.client().call("791"));
        int statusBefore = before.awaitRefusal().status();
        publishLoad();
        BROWSER.open("/routing-gateways");
        BROWSER.awaitVisible(By.xpath(row() + "//span[contains(., 'answers no OPTIONS')]"));
        BROWSER.awaitVisible(By.xpath(row() + "//span[contains(., 'load 85')]"));
        BROWSER.screenshot("options-silent");
        Phone vendor = phones.at(HOST, 17090);
        vendor.onCall(Script.refusing(486));
        vendor.replyTo("OPTIONS", Reply.of(503));
        Message options = vendor.awaitRequest("OPTIONS");
        awaitState("silent", false);
        int statusAfter =
                phones.place(phones.client().call("792")).awaitRefusal().status();
        Message invite = vendor.awaitCall().invite();
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':drop')]"));
        BROWSER.click("removing:yes");
        BROWSER.awaitGone(By.xpath(row()));

        assertThat(statusBefore).isEqualTo(503);
        assertThat(records.only(before).endReason()).isEqualTo("vendor_offline");
        assertThat(options.requestUri()).startsWith("sip:" + HOST);
        assertThat(statusAfter).isEqualTo(486);
        assertThat(invite.header("X-Carrier")).contains("17");
        assertThat(BROWSER.fetch("/api/log.csv?text=watched%20vendor"))
                .contains(",onlineCheck,,On", ",customHeaders,,X-Carrier: 17");
    }

    @Test
    @DisplayName("SI-10 the form names what is no header, or must not be sent")
    void refuses_what_must_not_be_sent() {
        fill(17091);
        open("headers");
        BROWSER.type("form:customHeaders", "Proxy-Authorization: Digest x");
        open("online");
        BROWSER.type("form:onlineInterval", "0");
        BROWSER.click("form:save");
        String header = BROWSER.awaitText(By.id("form:customHeadersSaid"), text -> !text.isBlank());
        String interval = BROWSER.awaitText(By.id("form:onlineIntervalSaid"), text -> !text.isBlank());
        BROWSER.screenshot("options-refused");

        assertThat(header).contains("Proxy-Authorization");
        assertThat(interval).contains("between 1 and 3600");
    }

    private void publishLoad() {
        try (RawSip gateway = RawSip.udp(HOST, 17090)) {
            phones.send(
                    gateway,
                    String.join(
                            "\r\n",
                            "PUBLISH sip:" + Tandem.HOST + " SIP/2.0",
                            "Via: SIP/2.0/UDP " + HOST + ":" + gateway.port() + ";branch=z9hG4bKload" + gateway.port(),
                            "Max-Forwards: 70",
                            "From: <sip:gateway@" + HOST + ">;tag=1",
                            "To: <sip:" + Tandem.HOST + ">",
                            "Call-ID: load-" + gateway.port(),
                            "CSeq: 1 PUBLISH",
                            "Event: gateway-load",
                            "Content-Type: text/plain",
                            "Content-Length: 8",
                            "",
                            "load: 85"));
            assertThat(answer(gateway).status()).isEqualTo(200);
        }
    }

    /** The switch goes on sending OPTIONS meanwhile. */
    private static Message answer(RawSip gateway) {
        return Stream.generate(() -> gateway.receiveMessage(LONG_ENOUGH).orElseThrow())
                .limit(100)
                .filter(Message::isResponse)
                .findFirst()
                .orElseThrow();
    }

    private void fill(int port) {
        BROWSER.open("/routing-gateways");
        BROWSER.click("list:add");
        BROWSER.type("form:name", NAME);
        BROWSER.type("form:prefixes", "79");
        BROWSER.type("form:host", HOST);
        BROWSER.type("form:port", Integer.toString(port));
        BROWSER.type("form:priority", "1");
    }

    private static void open(String chapter) {
        BROWSER.click(By.cssSelector("details[id$='chapter-" + chapter + "'] > summary"));
    }

    private static void awaitState(String field, boolean value) {
        String wanted = "\"" + field + "\":" + value;
        await(wanted).atMost(LONG_ENOUGH).until(OptionsPageTest::state, state -> state.contains(wanted));
    }

    private static String state() {
        String all = BROWSER.fetch("/api/gateways");
        int own = all.indexOf("\"" + NAME + "\"");
        return own < 0 ? "" : all.substring(own, all.indexOf('}', all.indexOf("restSeconds", own)));
    }

    private static String row() {
        return "//tr[td[normalize-space()='" + NAME + "']]";
    }
}
