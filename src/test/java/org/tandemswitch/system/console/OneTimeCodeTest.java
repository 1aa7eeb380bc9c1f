package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

/** A user with an authenticator, and the administrator who helps when it is lost. */
@Order(39)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneTimeCodeTest extends OnTheSwitch {
    private static final String NAME = "carla";
    private static final String OWN = "words of her own";
    private static final By SAID = By.cssSelector(".said .bad");

    @RegisterExtension
    static final Browser ADMINISTRATOR = new Browser(Tandem.ofTheRun());

    @RegisterExtension
    static final Browser CARLA = new Browser(Tandem.ofTheRun());

    /** The newest is the one in use. */
    private static final List<Authenticator> APPS = new ArrayList<>();

    OneTimeCodeTest(Records records) {
        super(records);
    }

    @BeforeAll
    static void carla_signs_in_by_her_password() {
        Administrator.signIn(ADMINISTRATOR, Tandem.ofTheRun());
        ADMINISTRATOR.open("/users");
        ADMINISTRATOR.click("list:add");
        ADMINISTRATOR.type("form:name", NAME);
        ADMINISTRATOR.click("form:save");
        String first = ADMINISTRATOR.awaitText(By.id("made"), text -> text.length() > 20);
        Administrator.enter(CARLA, NAME, first);
        Administrator.change(CARLA, first, OWN);
        CARLA.awaitPath("/");
    }

    @Test
    @Order(1)
    @DisplayName(
            "US-02 a one-time code is turned on with a picture for the app and one code of it, and never shown again")
    void user_turns_it_on() {
        CARLA.click("own-password");
        CARLA.awaitPath("/password");
        CARLA.screenshot("password-own");
        CARLA.click("code");
        CARLA.awaitPath("/one-time-code");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> CARLA.run("document.getElementById('picture')?.naturalWidth > 0")
                        .equals(true));
        scan();
        CARLA.screenshot("code-on");
        CARLA.type("code:digits", "12345");
        CARLA.click("code:turnOn");
        CARLA.awaitText(By.id("code"), text -> text.contains("code is wrong"));
        CARLA.screenshot("code-on-refused");

        turnOn();

        CARLA.open("/one-time-code");
        CARLA.awaitVisible(By.id("code:turnOff"));
        CARLA.screenshot("code-off");
        assertThat(CARLA.source()).doesNotContain(app().secret()).doesNotContain("otpauth");
    }

    @Test
    @Order(2)
    @DisplayName("US-02 the password alone opens no page; password and code lead where one wanted to go")
    void sign_in_asks_for_the_code() {
        CARLA.forgetCookies();
        CARLA.open("/calls");
        CARLA.type("login:name", NAME);
        CARLA.type("login:password", OWN);
        CARLA.click("login:enter");
        CARLA.awaitVisible(By.id("second:digits"));
        CARLA.screenshot("login-code");
        CARLA.open("/users");
        assertThat(CARLA.path()).isEqualTo("/login");
        CARLA.open("/login?from=%2Fcalls");
        type("00000");
        CARLA.awaitText(SAID, text -> text.contains("code is wrong"));
        CARLA.screenshot("login-code-refused");

        type(app().code(0));

        CARLA.awaitPath("/calls");
    }

    @Test
    @Order(3)
    @DisplayName("US-02 a code that was seen over somebody's shoulder opens nothing a second time")
    void code_opens_once() {
        enter();
        String code = app().code(1);
        type(code);
        CARLA.awaitPath("/");

        enter();
        type(code);

        CARLA.awaitText(SAID, text -> text.contains("used already"));
        CARLA.click("second:again");
        CARLA.awaitVisible(By.id("login:name"));
    }

    @Test
    @Order(4)
    @DisplayName("US-02 programs cannot sign in under the name, and are told why; the machine's own token goes on")
    void programs_are_refused() {
        Api api = new Api(tandem);

        Api.Answer answer = api.as(NAME, OWN, "GET", "parameters", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("reason").asText()).contains("one-time code");
        assertThat(api.get("parameters", Api.JSON).status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    @DisplayName("US-02 an administrator turns it off for a user who lost the device, and the log says so")
    void administrator_turns_it_off() {
        ADMINISTRATOR.open("/users");
        By button = By.xpath("//tr[td[1][normalize-space()='" + NAME + "']]//button[contains(@id, ':code')]");
        ADMINISTRATOR.awaitVisible(button);
        ADMINISTRATOR.screenshot("users-code");
        ADMINISTRATOR.click(button);
        ADMINISTRATOR.awaitVisible(By.id("coding:yes"));
        ADMINISTRATOR.screenshot("users-code-off");
        ADMINISTRATOR.click("coding:yes");
        ADMINISTRATOR.awaitText(By.cssSelector(".ui-messages-info"), text -> text.contains(NAME));
        ADMINISTRATOR.awaitGone(button);

        enter();
        CARLA.awaitPath("/");
        ADMINISTRATOR.open("/log");
        ADMINISTRATOR.awaitVisible(By.cssSelector("[data-deed='one-time-code-off']"));
    }

    @Test
    @Order(6)
    @DisplayName("US-02 the user turns it off with a code")
    void user_turns_it_off() {
        CARLA.open("/one-time-code");
        scan();
        turnOn();
        CARLA.open("/one-time-code");
        CARLA.type("code:digits", app().code(0));

        CARLA.click("code:turnOff");

        CARLA.awaitText(By.cssSelector(".ui-messages-info"), text -> text.contains("no one-time code"));
        enter();
        CARLA.awaitPath("/");
    }

    @Test
    @Order(7)
    @DisplayName("AU-08 five wrong codes close the sign-in, and the log says that they were codes")
    void wrong_codes_close_the_sign_in() {
        CARLA.open("/one-time-code");
        scan();
        turnOn();
        enter();
        for (int attempt = 0; attempt < 5; attempt++) {
            type("0000" + attempt);
            CARLA.awaitText(SAID, text -> text.contains("code is wrong"));
            CARLA.open("/login");
        }

        type(app().code(0));

        CARLA.awaitText(SAID, text -> text.matches("(?s).*Try again in 1[012]\\d s.*"));
        ADMINISTRATOR.open("/log");
        ADMINISTRATOR.awaitText(By.id("form:log_data"), text -> text.contains("wrong one-time code"));
        ADMINISTRATOR.screenshot("log-code");
    }

    @Test
    @Order(8)
    @DisplayName("No secret stands in a log")
    void no_secret_stands_in_a_log() {
        ADMINISTRATOR.open("/log");
        String log = ADMINISTRATOR.fetch("/api/log.csv");

        assertThat(log).contains("one-time-code-on", "one-time-code-off");
        APPS.forEach(app -> {
            assertThat(log).doesNotContain(app.secret());
            assertThat(tandem.log().lines()).noneMatch(line -> line.contains(app.secret()));
        });
    }

    private static void scan() {
        APPS.add(Authenticator.scanned(String.valueOf(CARLA.run("document.getElementById('uri').href"))));
    }

    private static Authenticator app() {
        return APPS.get(APPS.size() - 1);
    }

    /** With the code of the half minute before, so that those of this one and the next are left. */
    private static void turnOn() {
        Authenticator.awaitEarlyInHalfMinute();
        CARLA.type("code:digits", app().code(-1));
        CARLA.click("code:turnOn");
        CARLA.awaitPath("/");
        CARLA.awaitText(By.cssSelector(".ui-messages-info"), text -> text.contains("From now on"));
    }

    private static void enter() {
        CARLA.forgetCookies();
        Administrator.enter(CARLA, NAME, OWN);
    }

    private static void type(String code) {
        CARLA.type("second:digits", code);
        CARLA.click("second:enter");
    }
}
