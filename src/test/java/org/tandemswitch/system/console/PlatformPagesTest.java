package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
    private static final String HOST = "127.0.0.42";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);

    PlatformPagesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @AfterEach
    void remove_what_is_left() {
        api.send("DELETE", "platforms/wholesale", Api.JSON, "");
    }

    @Test
    void added_platform_is_registered_at_locked_and_removed() {
        Phone phone = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(phone, PASSWORD).granting(Duration.ofSeconds(900));

        add(phone);
        awaitState("Registered");
        BROWSER.screenshot("platforms");
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':turn')]"));
        BROWSER.awaitVisible(By.xpath(row() + "//span[contains(@class, 'chip') and normalize-space()='Locked']"));
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':drop')]"));
        BROWSER.click("removing:yes");
        BROWSER.awaitGone(By.xpath(row()));
        await().atMost(PATIENCE).until(() -> registrar.proved().size() > 1);

        assertThat(registrar.proved()).hasSize(2);
        assertThat(registrar.proved().get(1).header("Expires")).contains("0");
    }

    @Test
    void lock_leaves_alone_what_somebody_else_changed_meanwhile() {
        Phone phone = phones.at(HOST, 0);
        TinyRegistrar registrar = new TinyRegistrar(phone, PASSWORD).granting(Duration.ofSeconds(900));
        add(phone);
        awaitState("Registered");

        api.send("PUT", "platforms/wholesale", Api.JSON, """
                {"user": "4420701", "host": "%s", "port": %d}
                """.formatted(phone.host(), phone.port()));
        BROWSER.click(By.xpath(row() + "//button[contains(@id, ':turn')]"));
        BROWSER.awaitVisible(By.xpath(row() + "//span[contains(@class, 'chip') and normalize-space()='Locked']"));

        assertThat(BROWSER.text(By.xpath(row() + "/td[2]"))).startsWith("4420701@");
        assertThat(registrar.proved()).isNotEmpty();
    }

    @Test
    @DisplayName(
            "whoever saves a platform that somebody else has changed meanwhile is told, and nothing of theirs is stored")
    void second_editor_is_told() {
        put("4420700");
        BROWSER.open("/platforms");
        BROWSER.click(By.linkText("wholesale"));
        BROWSER.awaitVisible(By.id("form:save"));
        put("4420701");

        BROWSER.type("form:user", "4420702");
        BROWSER.click("form:save");

        BROWSER.awaitText(By.id("form:nameSaid"), text -> text.contains("Somebody else has changed this"));
        BROWSER.screenshot("platforms-changed-meanwhile");
        assertThat(api.get("platforms/wholesale", Api.JSON).json().path("user").asText())
                .isEqualTo("4420701");
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

    /** As a program tells of it: locked. */
    private void put(String user) {
        Api.Answer answer = api.send("PUT", "platforms/wholesale", Api.JSON, """
                {"user": "%s", "password": "%s", "host": "%s", "locked": true}
                """.formatted(user, PASSWORD, HOST));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void awaitState(String state) {
        By chip = By.xpath(row() + "//span[contains(@class, 'chip') and normalize-space()='" + state + "']");
        await(state).atMost(PATIENCE).until(() -> {
            BROWSER.open("/platforms");
            return BROWSER.isVisible(chip);
        });
    }

    private static String row() {
        return "//table//tbody/tr[td[1][normalize-space()='wholesale']]";
    }
}
