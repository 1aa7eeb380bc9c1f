package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.TinyRegistrar;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

@Order(33)
class PlatformPagesTest extends OnTheSwitch {
    private static final String PASSWORD = "what they gave us";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    PlatformPagesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @Test
    void added_platform_is_registered_at_locked_and_removed() {
        Phone phone = phones.at("127.0.0.42", 0);
        TinyRegistrar registrar = new TinyRegistrar(phone, PASSWORD).granting(Duration.ofSeconds(900));

        add(phone);
        awaitState("Registered");
        BROWSER.screenshot("platforms");
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':turn')]"));
        BROWSER.awaitVisible(By.xpath(row() + "//span[contains(@class, 'chip') and normalize-space()='Locked']"));
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':drop')]"));
        BROWSER.click("removing:yes");
        BROWSER.awaitGone(By.xpath(row()));

        assertThat(registrar.proved()).hasSize(2);
        assertThat(registrar.proved().get(1).header("Expires")).contains("0");
    }

    @Test
    void lock_leaves_alone_what_somebody_else_changed_meanwhile() {
        Api api = new Api(tandem);
        Phone phone = phones.at("127.0.0.42", 0);
        TinyRegistrar registrar = new TinyRegistrar(phone, PASSWORD).granting(Duration.ofSeconds(900));
        add(phone);
        awaitState("Registered");

        api.send("PUT", "platforms/wholesale", Api.JSON, """
                {"user": "4420701", "host": "%s", "port": %d}
                """.formatted(phone.host(), phone.port()));
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':turn')]"));
        BROWSER.awaitVisible(By.xpath(row() + "//span[contains(@class, 'chip') and normalize-space()='Locked']"));
        String user = BROWSER.text(By.xpath(row() + "/td[2]"));
        api.send("DELETE", "platforms/wholesale", Api.JSON, "");

        assertThat(user).startsWith("4420701@");
        assertThat(registrar.proved()).isNotEmpty();
    }

    @Test
    void form_names_what_is_wrong_and_saves_nothing() {
        BROWSER.open("/platforms");
        BROWSER.click("list:add");
        BROWSER.type("form:name", "no such place");
        BROWSER.type("form:user", "no number");
        BROWSER.type("form:host", "not a host");
        BROWSER.click("form:save");

        for (String field : new String[] {"user", "host", "password"}) {
            BROWSER.awaitText(By.id("form:" + field + "Said"), text -> !text.isBlank());
        }
        BROWSER.screenshot("platforms-refused");
        BROWSER.open("/platforms");
        assertThat(BROWSER.source()).doesNotContain("no such place");
    }

    private void add(Phone phone) {
        BROWSER.open("/platforms");
        BROWSER.click("list:add");
        BROWSER.type("form:name", "wholesale");
        BROWSER.type("form:user", "4420700");
        BROWSER.type("form:password", PASSWORD);
        BROWSER.type("form:host", phone.host());
        BROWSER.type("form:port", Integer.toString(phone.port()));
        BROWSER.screenshot("platforms-form");
        BROWSER.click("form:save");
        BROWSER.awaitVisible(By.xpath(row()));
        BROWSER.awaitGone(By.id("form:save"));
    }

    private void awaitState(String state) {
        By chip = By.xpath(row() + "//span[contains(@class, 'chip') and normalize-space()='" + state + "']");
        for (int i = 0; i < 10 && !BROWSER.isVisible(chip); i++) {
            BROWSER.open("/platforms");
        }
        BROWSER.awaitVisible(chip);
    }

    private static String row() {
        return "//table//tbody/tr[td[1][normalize-space()='wholesale']]";
    }
}
