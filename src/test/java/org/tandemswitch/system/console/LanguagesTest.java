package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Tandem;

@Order(38)
class LanguagesTest extends OnTheSwitch {
    private static final By HEADING = By.cssSelector("header h1");

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    LanguagesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
        BROWSER.open("/");
    }

    @AfterEach
    void speak_english_again() {
        sign_in();
        speak("en");
        BROWSER.awaitText(HEADING, "Overview"::equals);
    }

    @Test
    void a_chosen_language_is_spoken_at_once_and_everywhere() {
        speak("zh");
        BROWSER.awaitText(HEADING, "概览"::equals);
        BROWSER.screenshot("overview-zh");
        BROWSER.open("/routing-gateways");

        assertThat(BROWSER.text(HEADING)).isEqualTo("落地网关");
        assertThat(BROWSER.run("document.documentElement.lang")).isEqualTo("zh-Hans");
        BROWSER.open("/parameters");
        BROWSER.screenshot("parameters-zh");
    }

    @Test
    void a_chosen_language_stays_after_sign_out_and_comes_back_in_another_browser() {
        speak("zh");
        BROWSER.awaitText(HEADING, "概览"::equals);

        BROWSER.leave();
        String atTheDoor = BROWSER.text(By.cssSelector("label[for='login:password']"));
        Administrator.signIn(BROWSER, tandem);

        assertThat(atTheDoor).isEqualTo("密码");
        assertThat(BROWSER.text(HEADING)).isEqualTo("概览");
    }

    @ParameterizedTest
    @CsvSource({"es-AR,Contraseña", "zh-CN,密码", "'de, es;q=0.5',Contraseña", "de,Password"})
    void a_stranger_is_asked_in_the_language_of_the_browser(String preferred, String expected)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tandem.page("/login"))
                .header("Accept-Language", preferred)
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains(expected);
    }

    @Test
    void a_stranger_chooses_another_language_at_the_door() {
        BROWSER.forgetCookies();
        BROWSER.open("/login");

        speak("es");

        BROWSER.awaitText(By.cssSelector("label[for='login:password']"), "Contraseña"::equals);
    }

    private static void speak(String language) {
        BROWSER.select("language:choice", language);
    }
}
