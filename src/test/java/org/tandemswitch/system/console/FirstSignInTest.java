package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Tandem;

@Order(30)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstSignInTest extends OnTheSwitch {
    private static final String COOKIE = "TANDEM_SESSION=";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    FirstSignInTest(Records records) {
        super(records);
    }

    @Test
    @Order(1)
    void visitor_sees_nothing_but_the_way_in() {
        for (String path : new String[] {
            "/", "/calls", "/records", "/routing-gateways", "/parameters", "/users", "/log", "/password"
        }) {
            BROWSER.open(path);

            assertThat(BROWSER.path()).as(path).startsWith("/login");
        }
        BROWSER.screenshot("login");
    }

    @Test
    @Order(2)
    void wrong_password_lets_nobody_in() {
        Administrator.enter(BROWSER, "admin");

        BROWSER.awaitVisible(By.cssSelector("#login\\:said .bad, .said .bad"));
        assertThat(BROWSER.path()).isEqualTo("/login");
        BROWSER.screenshot("login-refused");
    }

    @Test
    @Order(3)
    void first_password_is_readable_by_its_owner_alone_and_stands_in_no_log() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tandem.firstPassword())))
                .isEqualTo("rw-------");
        assertThat(tandem.log().lines()).noneMatch(line -> line.contains(Administrator.firstPassword(tandem)));
    }

    @Test
    @Order(4)
    void first_password_opens_nothing_but_its_own_change() {
        String first = Administrator.firstPassword(tandem);

        Administrator.enter(BROWSER, first);
        BROWSER.awaitPath("/password");
        BROWSER.screenshot("password");
        BROWSER.open("/calls");
        BROWSER.awaitPath("/password");
        Administrator.change(BROWSER, first, "short");
        BROWSER.awaitText(By.cssSelector("form#password"), text -> text.contains("at least 8"));
        BROWSER.screenshot("password-refused");
        Administrator.change(BROWSER, first, Administrator.OWN_PASSWORD);
        BROWSER.awaitPath("/");

        assertThat(tandem.firstPassword()).doesNotExist();
        BROWSER.awaitVisible(By.id("figure-calls"));
    }

    @Test
    @Order(5)
    void first_password_is_worth_nothing_afterwards_and_the_own_one_opens() {
        BROWSER.forgetCookies();
        Administrator.enter(BROWSER, "admin");
        BROWSER.awaitVisible(By.cssSelector(".said .bad"));

        Administrator.signIn(BROWSER, tandem);

        BROWSER.awaitVisible(By.id("figure-calls"));
    }

    @Test
    @Order(6)
    void leaving_ends_the_session() {
        Administrator.signIn(BROWSER, tandem);
        BROWSER.open("/");

        BROWSER.leave();
        BROWSER.open("/calls");

        assertThat(BROWSER.path()).isEqualTo("/login");
    }

    @Test
    @Order(7)
    @DisplayName("US-02 whoever only looks at the way in takes no room: there is no session before somebody signs in")
    void stranger_gets_no_session() throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/calls", "/login", "/login?from=%2Fcalls&ended=1", "/login.xhtml"}) {
            assertThat(ask(path, "tandem_look=dark").headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith(COOKIE));
        }
    }

    @Test
    @Order(8)
    @DisplayName("US-02 a session id that somebody planted in a browser opens nothing after the sign-in")
    void planted_session_opens_nothing() throws IOException, InterruptedException {
        BROWSER.forgetCookies();
        BROWSER.open("/login");
        BROWSER.run("(document.cookie = '" + COOKIE + "planted;path=/')");
        Administrator.enter(BROWSER, Administrator.OWN_PASSWORD);
        BROWSER.awaitPath("/");

        assertThat(ask("/calls", COOKIE + "planted").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> ask(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tandem.page(path))
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
