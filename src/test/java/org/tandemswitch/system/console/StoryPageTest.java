package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

@Order(32)
class StoryPageTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);

    StoryPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @AfterEach
    void remove_traces() {
        api.get("traces", Api.JSON)
                .json()
                .path("traces")
                .forEach(trace ->
                        api.send("DELETE", "traces/" + trace.path("number").asText(), Api.JSON, ""));
    }

    @Test
    @DisplayName("DT-01 DT-03 a trace is started in the console, and the page of a call shows both legs and why")
    void page_of_a_traced_call_shows_both_legs_and_why() throws Exception {
        BROWSER.open("/traces");
        BROWSER.select("begin:kind", "number");
        BROWSER.type("begin:value", "4848");
        BROWSER.click("begin:start");
        BROWSER.awaitVisible(By.cssSelector(".chip.talking[data-trace]"));
        Dialled call = fromFirstToSecond("4848");

        BROWSER.open("/call?q=" + records.only(call).callId());
        BROWSER.awaitVisible(By.cssSelector("svg.ladder"));
        BROWSER.screenshot("call");
        String verdict = BROWSER.text(By.id("verdict"));
        String ladder = BROWSER.text(By.cssSelector("svg.ladder"));

        assertThat(verdict)
                .contains("4848", Vendor.FIRST.name() + ", " + Vendor.SECOND.name())
                .contains("Gateway " + Vendor.FIRST.name() + " answered 503, so the next gateway was tried");
        assertThat(ladder).contains("INVITE", "503", "200", "BYE", "Record written");

        BROWSER.click(By.cssSelector("svg a[data-message='0']"));
        BROWSER.awaitText(By.id("m"), text -> text.contains("INVITE sip:" + Vendor.FIRST.number("3401")));
        BROWSER.click(By.xpath("//*[name()='svg']//*[name()='a'][contains(., 'INVITE')][last()]"));
        BROWSER.awaitVisible(By.cssSelector("#m .wire .new"));
        BROWSER.screenshot("call-message");

        BROWSER.run("window.scrollTo(0, 0)");
        BROWSER.click("sharing:share");
        String address = BROWSER.awaitText(By.id("sharedAt"), text -> text.contains("/shared/"));
        String shared = get(address);
        assertThat(shared)
                .contains("<svg", "sip:****@")
                .doesNotContain("sip:4848", ">4848", Vendor.FIRST.number("3401"));
        assertThat(status(address + "x")).isEqualTo(404);

        String id = records.only(call).callId();
        assertThat(api.get("traces/shared", Api.JSON).json().path("shared").findValuesAsText("call"))
                .contains(id);
        BROWSER.open("/traces");
        BROWSER.screenshot("traces");
        BROWSER.click(By.xpath("//tr[.//a[text()='" + id + "']]//button"));
        BROWSER.awaitGone(By.linkText(id));
        assertThat(status(address)).isEqualTo(404);
    }

    @Test
    @DisplayName("DT-03 the shared page of a phone's call does not tell the number of the phone either")
    void shared_page_names_no_phone() throws Exception {
        api.send("POST", "traces", Api.JSON, "{\"kind\": \"all\", \"minutes\": 5}");
        phones.vendor(Vendor.FIRST, Script.refusing(486));
        Dialled call = phones.place(phones.stranger()
                .call(Vendor.FIRST.number("3402"))
                .from(User.BEN.number())
                .credentials(User.BEN.number(), User.BEN.password()));
        call.awaitRefusal();

        BROWSER.open("/call?q=" + records.only(call).callId());
        BROWSER.awaitVisible(By.cssSelector("svg.ladder"));
        BROWSER.click("sharing:share");
        String shared = get(BROWSER.awaitText(By.id("sharedAt"), text -> text.contains("/shared/")));

        assertThat(shared).contains("<dd>****</dd>").doesNotContain(">" + User.BEN.number(), User.BEN.number() + "@");
    }

    @Test
    void page_of_a_call_that_was_not_traced_tells_what_was_decided() {
        Dialled call = fromFirstToSecond("4949");
        String id = records.only(call).callId();

        BROWSER.open("/records");
        BROWSER.click(By.cssSelector("a[data-record='" + id + "']"));
        BROWSER.click("toStory");

        BROWSER.awaitVisible(By.id("untraced"));
        BROWSER.screenshot("call-untraced");
        assertThat(BROWSER.text(By.id("verdict"))).contains("answered 503, so the next gateway was tried");
        assertThat(BROWSER.text(By.cssSelector("svg.ladder"))).contains("Vendor " + Vendor.SECOND.name());
    }

    @Test
    void markup_from_the_wire_stays_text() {
        Dialled call = fromFirstToSecond("5050");
        String id = records.only(call).callId();

        BROWSER.open("/call?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        BROWSER.awaitVisible(By.id("nothing"));
        BROWSER.open("/call?id=" + id + "&message=99999");

        BROWSER.awaitVisible(By.id("verdict"));
    }

    private Dialled fromFirstToSecond(String caller) {
        phones.vendor(Vendor.FIRST, Script.refusing(503));
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());
        Dialled call =
                phones.place(phones.client().call(Vendor.FIRST.number("3401")).from(caller));
        call.awaitAnswer();
        Received leg = second.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();
        return call;
    }

    private static String get(String address) throws Exception {
        return send(address).body();
    }

    private static int status(String address) throws Exception {
        return send(address).statusCode();
    }

    private static HttpResponse<String> send(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
