package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;

@Order(33)
class PhonePagesTest extends OnTheSwitch {
    private static final String NUMBER = "2700";
    private static final String PASSWORD = "a phone's secret";
    private static final String HOSTILE = "<img src=x onerror=document.title='owned'>";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);

    PhonePagesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @AfterEach
    void take_registrations_back() {
        for (String number : new String[] {User.ANNA.number(), User.BEN.number()}) {
            api.send("DELETE", "registrations/" + number, Api.JSON, "");
        }
    }

    @Test
    void new_phone_may_register_at_once_and_a_removed_one_no_longer() {
        Phone phone = phones.stranger();
        int before = register(phone, PASSWORD);
        add(NUMBER, PASSWORD);
        int after = register(phone, PASSWORD);
        BROWSER.open("/registrations");
        BROWSER.awaitVisible(By.xpath(rowOf(NUMBER)));
        BROWSER.open("/phones");
        BROWSER.screenshot("phones");
        BROWSER.click(By.xpath(rowOf(NUMBER) + "//button[contains(@id, ':drop')]"));
        BROWSER.awaitVisible(By.id("removing:yes"));
        BROWSER.screenshot("phones-remove");
        BROWSER.click("removing:yes");
        BROWSER.awaitGone(By.xpath(rowOf(NUMBER)));
        int removed = register(phone, PASSWORD);
        BROWSER.open("/registrations");

        assertThat(before).isEqualTo(403);
        assertThat(after).isEqualTo(200);
        assertThat(removed).isEqualTo(403);
        assertThat(BROWSER.isVisible(By.xpath(rowOf(NUMBER)))).isFalse();
    }

    @Test
    void form_names_what_is_wrong_and_saves_nothing() {
        BROWSER.open("/phones");
        BROWSER.click("list:add");
        BROWSER.type("form:number", "not a number");
        BROWSER.type("form:password", "short");
        BROWSER.click("form:save");

        BROWSER.awaitText(By.id("form:numberSaid"), text -> !text.isBlank());
        BROWSER.screenshot("phones-refused");
        BROWSER.type("form:number", User.ANNA.number());
        BROWSER.click("form:save");
        BROWSER.awaitText(By.id("form:passwordSaid"), text -> !text.isBlank());
        BROWSER.open("/phones");
        assertThat(BROWSER.isVisible(By.xpath(rowOf("not a number")))).isFalse();
    }

    @Test
    @DisplayName(
            "whoever saves a phone that somebody else has changed meanwhile is told, and nothing of theirs is stored")
    void second_editor_is_told() {
        add(NUMBER, PASSWORD);
        BROWSER.click(By.linkText(NUMBER));
        BROWSER.awaitVisible(By.id("form:save"));
        String path = "phones/"
                + api.get("phones?name=" + NUMBER, Api.JSON)
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asLong();
        api.send("PATCH", path, Api.JSON, "{\"lock\": \"OUTGOING\"}", "If-Match", "*");

        BROWSER.select("form:lock", "BOTH");
        BROWSER.click("form:save");

        BROWSER.awaitText(By.id("form:numberSaid"), text -> text.contains("Somebody else has changed this"));
        BROWSER.screenshot("phones-changed-meanwhile");
        assertThat(api.get(path, Api.JSON).json().path("lock").asText()).isEqualTo("OUTGOING");
        assertThat(api.send("DELETE", path, Api.JSON, "", "If-Match", "*").status())
                .isEqualTo(204);
    }

    @Test
    void registrations_tell_where_from_whether_behind_nat_until_when_and_the_last_keep_alive() {
        Phone ben = phones.stranger();
        phones.register(
                ben.register(User.BEN.number()).password(User.BEN.password()).header("User-Agent", HOSTILE));
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            phones.register(
                    phones.stranger()
                            .register(User.ANNA.number())
                            .password(User.ANNA.password())
                            .contacts("<sip:2001@10.20.30.40:5060>")
                            .header("User-Agent", "Desk phone 7"),
                    nat);
            assertThat(nat.receiveUnasked(Duration.ofSeconds(35))).isPresent();

            BROWSER.open("/registrations");
            BROWSER.awaitVisible(By.xpath(rowOf(User.ANNA.number())));
            BROWSER.screenshot("registrations");
            String anna = BROWSER.text(By.xpath(rowOf(User.ANNA.number())));
            String benRow = BROWSER.text(By.xpath(rowOf(User.BEN.number())));

            assertThat(anna)
                    .contains("10.20.30.40:5060", Client.STRANGER + ":" + nat.port(), "Behind NAT", "Desk phone 7")
                    .containsPattern("(?s)\\d\\d:\\d\\d:\\d\\d.*\\d\\d:\\d\\d:\\d\\d.*\\d\\d:\\d\\d:\\d\\d");
            assertThat(benRow).contains(ben.host() + ":" + ben.port(), "In the open", HOSTILE, "–");
            assertThat(BROWSER.run("document.title")).asString().doesNotContain("owned");
        }
    }

    @Test
    void filter_finds_a_registration_and_the_button_takes_it_back() {
        register(User.ANNA);
        register(User.BEN);
        BROWSER.open("/registrations");
        BROWSER.awaitVisible(By.xpath(rowOf(User.ANNA.number())));

        String all = BROWSER.text(By.id("list:count"));
        BROWSER.type("list:filter", User.BEN.number());
        BROWSER.awaitGone(By.xpath(rowOf(User.ANNA.number())));
        String found = BROWSER.awaitText(By.id("list:count"), text -> text.startsWith("1 of "));
        BROWSER.click(By.xpath(rowOf(User.BEN.number()) + "//button[contains(@id, ':end')]"));
        BROWSER.awaitGone(By.xpath(rowOf(User.BEN.number())));

        assertThat(api.get("registrations", Api.JSON).json().path("registrations"))
                .singleElement()
                .satisfies(left -> assertThat(left.path("phone").asText()).isEqualTo(User.ANNA.number()));
        assertThat(all).isEqualTo("2 of 2");
        assertThat(found).isEqualTo("1 of 2");
        BROWSER.open("/");
        BROWSER.awaitText(By.id("figure-registrations"), text -> text.equals("1"));
    }

    @Test
    @DisplayName("the list of phones can be narrowed to those that are registered, or are not")
    void phones_are_found_by_whether_they_are_registered() {
        register(User.ANNA);
        BROWSER.open("/phones");
        BROWSER.select("list:state", "registered");
        BROWSER.awaitGone(By.xpath(rowOf(User.BEN.number())));
        boolean registered = BROWSER.isVisible(By.xpath(rowOf(User.ANNA.number())));
        BROWSER.select("list:state", "unregistered");
        BROWSER.awaitGone(By.xpath(rowOf(User.ANNA.number())));
        BROWSER.awaitVisible(By.xpath(rowOf(User.BEN.number())));

        assertThat(registered).isTrue();
    }

    private void add(String number, String password) {
        BROWSER.open("/phones");
        BROWSER.click("list:add");
        BROWSER.type("form:number", number);
        BROWSER.type("form:password", password);
        BROWSER.screenshot("phones-form");
        BROWSER.click("form:save");
        BROWSER.awaitVisible(By.xpath(rowOf(number)));
        BROWSER.awaitGone(By.id("form:save"));
    }

    private int register(Phone phone, String password) {
        return phones.register(phone.register(NUMBER).password(password)).status();
    }

    private void register(User user) {
        phones.register(phones.stranger().register(user.number()).password(user.password()));
    }

    private static String rowOf(String number) {
        return "//table//tbody/tr[td[normalize-space()='" + number + "']]";
    }
}
