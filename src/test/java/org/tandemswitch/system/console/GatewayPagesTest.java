package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

@Order(32)
class GatewayPagesTest extends OnTheSwitch {
    private static final String HOSTILE = "<script>document.title='owned'</script>\"'>&amp;{{1}}#{1+1}";
    private static final String NEW_CLIENT = "127.0.0.5";
    private static final String NEW_VENDOR = "127.0.0.36";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Additions additions = new Additions(new Api(tandem));

    GatewayPagesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @AfterEach
    void remove_what_is_left() {
        additions.remove();
    }

    @Test
    void edit_of_a_routing_gateway_is_in_force_for_the_next_call() {
        Phone vendor = phones.at(NEW_VENDOR, 0);
        vendor.onCall(Script.answering());
        Phone client = phones.client();

        Dialled before = phones.place(client.call("74001"));
        int statusBefore = before.awaitRefusal().status();
        addVendor("new vendor", "74", NEW_VENDOR, vendor.port());
        Dialled call = phones.place(client.call("74002"));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        turnKey("new vendor");
        boolean staysUp =
                !call.over() && call.info("text/plain", "still there?").status() == 200;
        Dialled locked = phones.place(client.call("74003"));
        int statusLocked = locked.awaitRefusal().status();
        call.hangUp();
        leg.awaitHangUp();
        remove("new vendor");
        String log = BROWSER.fetch("/api/log.csv?text=new%20vendor");

        assertThat(statusBefore).isEqualTo(404);
        assertThat(records.only(call).get("vendorName")).isEqualTo("new vendor");
        assertThat(staysUp).isTrue();
        assertThat(statusLocked).isEqualTo(404);
        assertThat(log.lines())
                .anyMatch(line -> line.endsWith(",gateway-saved,new vendor,locked,no,yes"))
                .anyMatch(line -> line.endsWith(",gateway-removed,new vendor,prefixes,74,"));
    }

    @Test
    void edit_of_a_mapping_gateway_is_in_force_for_the_next_call() {
        phones.vendor(Vendor.UDP, Script.refusing(480));
        Phone client = phones.at(NEW_CLIENT, 0);

        int before = phones.place(client.call(Vendor.UDP.number("42001")))
                .awaitRefusal()
                .status();
        addClient("new client", NEW_CLIENT);
        Dialled call = phones.place(client.call(Vendor.UDP.number("42002")));
        int after = call.awaitRefusal().status();
        remove("new client");
        int removed = phones.place(client.call(Vendor.UDP.number("42003")))
                .awaitRefusal()
                .status();

        assertThat(before).as("a stranger is asked which phone it is").isEqualTo(401);
        assertThat(after).isEqualTo(480);
        assertThat(records.only(call).get("clientName")).isEqualTo("new client");
        assertThat(removed).isEqualTo(401);
    }

    @Test
    void form_names_what_is_wrong_and_saves_nothing() {
        BROWSER.open("/routing-gateways");
        BROWSER.click("list:add");
        BROWSER.type("form:name", Vendor.UDP.name());
        BROWSER.type("form:prefixes", "74 not/a/prefix");
        BROWSER.type("form:host", "not a host");
        BROWSER.type("form:port", "70000");
        BROWSER.type("form:priority", "high");
        BROWSER.click("form:save");

        for (String field : new String[] {"name", "prefixes", "host", "port", "priority"}) {
            BROWSER.awaitText(By.id("form:" + field + "Said"), text -> !text.isBlank());
        }
        BROWSER.screenshot("routing-gateways-refused");
        BROWSER.open("/routing-gateways");
        assertThat(BROWSER.source()).doesNotContain("70000");
    }

    @Test
    void hostile_names_are_shown_as_they_are_and_nothing_of_them_runs() {
        Phone vendor = phones.at(NEW_VENDOR, 0);
        vendor.onCall(Script.answering());
        addVendor(HOSTILE, "76", NEW_VENDOR, vendor.port());
        BROWSER.screenshot("routing-gateways");

        Dialled call = phones.place(phones.client()
                .call("76001")
                .displayName("<img src=x onerror=document.title='owned'>")
                .fromUri("sip:%3Cscript%3Ealert(1)%3C/script%3E@example.com"));
        call.awaitAnswer();
        BROWSER.open("/calls");
        BROWSER.awaitVisible(By.xpath("//td[normalize-space()=concat(" + quoted(HOSTILE) + ", '')]"));
        BROWSER.screenshot("calls-hostile");
        call.hangUp();
        Cdr cdr = records.only(call);
        BROWSER.open("/records");
        BROWSER.awaitVisible(By.cssSelector("a[data-record='" + cdr.callId() + "']"));
        BROWSER.screenshot("records-hostile");

        assertThat(cdr.get("vendorName")).isEqualTo(HOSTILE);
        assertThat(cdr.get("callerIn")).isEqualTo("anonymous");
        assertThat(BROWSER.run("document.title")).asString().doesNotContain("owned");
        BROWSER.open("/routing-gateways");
        remove(HOSTILE);
    }

    @Test
    void every_page_opens_without_a_complaint_of_the_browser() {
        for (String page : new String[] {
            "overview:/",
            "calls:/calls",
            "records:/records",
            "mapping-gateways:/mapping-gateways",
            "routing-gateways:/routing-gateways",
            "platforms:/platforms",
            "phones:/phones",
            "registrations:/registrations",
            "parameters:/parameters",
            "users:/users",
            "sessions:/sessions",
            "tokens:/tokens",
            "log:/log"
        }) {
            BROWSER.open(page.split(":", 2)[1]);
            BROWSER.screenshot("page-" + page.split(":", 2)[0]);
        }
        BROWSER.open("/");
        BROWSER.click("look");
        BROWSER.screenshot("page-overview-other-look");
        BROWSER.click("look");
    }

    @Test
    @DisplayName("ST-23 the session timer of a gateway is switched off in its form")
    void session_timer_is_switched_off() {
        Phone vendor = phones.at(NEW_VENDOR, 0);
        vendor.onCall(Script.answering());
        additions.add("gateways/routing", """
                {"name": "timeless vendor", "prefixes": ["78"], "host": "%s", "port": %d}
                """.formatted(NEW_VENDOR, vendor.port()));
        BROWSER.open("/routing-gateways");

        Dialled timed = phones.place(phones.client().call("78001"));
        timed.awaitAnswer();
        Message before = vendor.awaitCall().invite();
        timed.hangUp();
        BROWSER.click(By.xpath(rowOf("timeless vendor") + "//a[contains(@id, ':edit')]"));
        BROWSER.click("form:sessionTimer");
        BROWSER.click("form:save");
        BROWSER.awaitGone(By.id("form:save"));
        Dialled untimed = phones.place(phones.client().call("78002"));
        untimed.awaitAnswer();
        Message after = vendor.awaitCall().invite();
        untimed.hangUp();
        String log = BROWSER.fetch("/api/log.csv?text=timeless%20vendor");

        assertThat(before.header("Session-Expires")).contains("600");
        assertThat(after.header("Session-Expires")).isEmpty();
        assertThat(log.lines()).anyMatch(line -> line.endsWith(",gateway-saved,timeless vendor,sessionTimer,yes,no"));
    }

    @Test
    @DisplayName("RL-03 calls in progress, and how many began in the last second, are shown beside both gateways")
    void calls_in_progress_are_shown_beside_both_gateways() {
        phones.vendor(Vendor.UDP, Script.answering());

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("940")));
        call.awaitAnswer();
        BROWSER.open("/routing-gateways");
        String carried = BROWSER.text(By.xpath(rowOf(Vendor.UDP.name()) + "/td[contains(@class, 'c-calls')]"));
        String idle = BROWSER.text(By.xpath(rowOf(Vendor.TCP.name()) + "/td[contains(@class, 'c-calls')]"));
        BROWSER.open("/mapping-gateways");
        String placed = BROWSER.text(By.xpath(rowOf(Client.ALPHA.name()) + "/td[contains(@class, 'c-calls')]"));
        call.hangUp();

        assertThat(carried).matches("1 \\d/s");
        assertThat(idle).isEqualTo("0 0/s");
        assertThat(placed).matches("1 \\d/s");
    }

    @Test
    @DisplayName("GS-15 TO-09 the form of a gateway gives the advice about codes and about waiting")
    void form_gives_advice() {
        BROWSER.open("/routing-gateways");
        BROWSER.click("list:add");
        BROWSER.awaitVisible(By.id("form:save"));

        assertThat(BROWSER.text(By.id("form:fields")))
                .contains("403 404 are usual. Not 408 and 503", "15 to 20 over a satellite");
    }

    @Test
    @DisplayName("AU-07 a client with a password is made in the form, which tells whose addresses overlap")
    void client_with_a_password_is_made() {
        phones.vendor(Vendor.UDP, Script.answering());
        BROWSER.open("/mapping-gateways");
        BROWSER.click("list:add");
        BROWSER.type("form:name", "proving client");
        BROWSER.type("form:addresses", "127.0.0.76 " + Client.ALL_OTHER_PORTS.host() + ":17999");
        BROWSER.type("form:user", "console-trunk");
        BROWSER.type("form:password", "made in the form");
        BROWSER.screenshot("mapping-gateway-with-password");
        BROWSER.click("form:save");
        BROWSER.awaitVisible(By.xpath(rowOf("proving client")));
        String said = BROWSER.text(By.id("said"));
        BROWSER.screenshot("mapping-gateways-overlap");

        Dialled call = phones.place(phones.at("127.0.0.76", 0)
                .call(Vendor.UDP.number("42004"))
                .credentials("console-trunk", "made in the form"));
        call.awaitAnswer();
        call.hangUp();
        remove("proving client");

        assertThat(said).contains(Client.ALL_OTHER_PORTS.name());
        assertThat(records.only(call).get("clientName")).isEqualTo("proving client");
        assertThat(BROWSER.fetch("/api/log.csv?text=proving%20client"))
                .contains("password,,new", "user,,console-trunk")
                .doesNotContain("made in the form");
    }

    @Test
    @DisplayName("AU-07 who we are at a vendor is given in the form and kept while no other password is typed")
    void account_at_a_vendor_is_kept() {
        BROWSER.open("/routing-gateways");
        BROWSER.click(By.linkText(Vendor.ASKING_IN_A_REALM.name()));
        BROWSER.awaitVisible(By.id("form:save"));
        BROWSER.screenshot("routing-gateway-account");
        BROWSER.click("form:save");
        BROWSER.awaitGone(By.id("form:save"));

        assertThat(BROWSER.text(By.xpath(rowOf(Vendor.ASKING_IN_A_REALM.name()))))
                .contains("us");
    }

    private void addVendor(String name, String prefix, String host, int port) {
        BROWSER.open("/routing-gateways");
        BROWSER.click("list:add");
        BROWSER.type("form:name", name);
        BROWSER.type("form:prefixes", prefix);
        BROWSER.type("form:host", host);
        BROWSER.type("form:port", Integer.toString(port));
        BROWSER.select("form:transport", "UDP");
        BROWSER.type("form:priority", "1");
        BROWSER.screenshot("routing-gateways-form");
        BROWSER.click("form:save");
        BROWSER.awaitVisible(By.xpath(rowOf(name)));
        BROWSER.awaitGone(By.id("form:save"));
    }

    private void addClient(String name, String address) {
        BROWSER.open("/mapping-gateways");
        BROWSER.click("list:add");
        BROWSER.type("form:name", name);
        BROWSER.type("form:addresses", address);
        BROWSER.screenshot("mapping-gateways-form");
        BROWSER.click("form:save");
        BROWSER.awaitVisible(By.xpath(rowOf(name)));
        BROWSER.awaitGone(By.id("form:save"));
    }

    private void turnKey(String name) {
        By key = By.xpath(rowOf(name) + "//button[contains(@id, ':turn')]");
        String before = BROWSER.text(key);
        BROWSER.click(key);
        BROWSER.awaitText(key, text -> !text.isBlank() && !text.equals(before));
    }

    private void remove(String name) {
        BROWSER.click(By.xpath(rowOf(name) + "//button[contains(@id, ':drop')]"));
        BROWSER.click("removing:yes");
        BROWSER.awaitGone(By.xpath(rowOf(name)));
    }

    private static String rowOf(String name) {
        return "//table//tbody/tr[td[normalize-space()=concat(" + quoted(name) + ", '')]]";
    }

    /** An XPath literal cannot hold both kinds of quotes. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "', \"'\", '") + "'";
    }
}
