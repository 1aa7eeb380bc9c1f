package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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

/** Tokens are made and revoked in a browser, and programs show them from outside. */
@Order(35)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensTest extends OnTheSwitch {
    private static final String PHONE = "{\"number\": \"2710\", \"password\": \"made by a program\"}";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);

    TokensTest(Records records) {
        super(records);
    }

    @BeforeAll
    static void sign_in() {
        Administrator.signIn(BROWSER, Tandem.ofTheRun());
    }

    @Test
    @Order(1)
    @DisplayName("a token opens what its roles say and nothing else, and the log names it")
    void token_may_what_its_roles_say() {
        String operator = make("operator-1", "OPERATOR", "", "");
        BROWSER.screenshot("tokens-secret");
        BROWSER.click("copy");
        BROWSER.awaitText(By.id("copy"), text -> text.equals("Copied"));
        BROWSER.click("noted");
        String viewer = make("viewer-1", "VIEWER", "", "");

        assertThat(api.withToken(viewer, "GET", "phones", "").status()).isEqualTo(200);
        assertThat(api.withToken(viewer, "POST", "phones", PHONE).status()).isEqualTo(403);
        assertThat(api.withToken(operator, "GET", "parameters", "").status()).isEqualTo(200);
        assertThat(api.withToken(operator, "PUT", "parameters/SS_SIP_SESSION_TTL", "{\"value\": 900}")
                        .status())
                .isEqualTo(403);
        Api.Answer added = api.withToken(operator, "POST", "phones", PHONE);
        assertThat(added.status()).isEqualTo(201);
        String where = added.whole().headers().firstValue("Location").orElseThrow();
        assertThat(api.withToken(
                                operator,
                                "DELETE",
                                where.substring(where.indexOf("phones/")),
                                "",
                                "If-Match",
                                added.tag())
                        .status())
                .isEqualTo(204);
        String log = BROWSER.fetch("/api/log.csv?text=2710");
        assertThat(log.lines().filter(line -> line.contains(",token:operator-1,")))
                .anyMatch(line -> line.contains(",phone-saved,2710,"))
                .anyMatch(line -> line.contains(",phone-removed,2710,"));
        assertThat(BROWSER.fetch("/api/log.csv")).contains("token-created").doesNotContain(operator);
        assertThat(tandem.log().lines()).noneMatch(line -> line.contains(operator) || line.contains(viewer));
    }

    @Test
    @Order(2)
    @DisplayName(
            "unknown, out of date, shown from another address, revoked: 401 with the same words, and in the end 429")
    void others_are_refused_alike() {
        String expired = make("expired-1", "ADMINISTRATOR", "2020-01-01", "");
        String elsewhere = make("elsewhere-1", "ADMINISTRATOR", "", "198.51.100.0/24");
        String here = make("here-1", "VIEWER", "2099-12-31", "127.0.0.0/8 ::1");
        String revoked = make("revoked-1", "ADMINISTRATOR", "", "");
        revoke("revoked-1");
        String unknown = "tandem_" + "A".repeat(43);

        List<Api.Answer> answers = Stream.of(expired, elsewhere, revoked, unknown)
                .map(token -> api.withToken(token, "GET", "phones", ""))
                .toList();
        int oneMore = api.withToken(unknown, "GET", "phones", "").status();
        Api.Answer tooMany = api.withToken(unknown, "GET", "phones", "");

        assertThat(answers).extracting(Api.Answer::status).containsOnly(401);
        assertThat(answers.stream().map(Api.Answer::body).distinct()).hasSize(1);
        assertThat(oneMore).isEqualTo(401);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.whole().headers().firstValue("Retry-After")).isPresent();
        assertThat(api.withToken(here, "GET", "phones", "").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    @DisplayName(
            "the page tells which token was used last and from where, in both looks, and names what is wrong in its form")
    void page_tells_the_last_use() {
        BROWSER.open("/tokens");
        assertThat(BROWSER.text(By.xpath(rowOf("operator-1")))).contains(Tandem.HOST, "admin");
        assertThat(BROWSER.text(By.xpath(rowOf("elsewhere-1")))).contains("never", "198.51.100.0/24");
        BROWSER.screenshot("tokens");
        BROWSER.click("look");
        BROWSER.screenshot("tokens-other-look");
        BROWSER.click("look");

        BROWSER.click("list:add");
        BROWSER.type("form:name", "OPERATOR-1");
        BROWSER.type("form:addresses", "somewhere");
        BROWSER.click("form:save");

        BROWSER.awaitText(By.id("form:nameSaid"), text -> text.contains("such a token"));
        BROWSER.awaitText(By.id("form:addressesSaid"), text -> !text.isBlank());
        BROWSER.screenshot("tokens-refused");
    }

    private static String make(String name, String role, String lastDay, String addresses) {
        BROWSER.open("/tokens");
        BROWSER.click("list:add");
        BROWSER.type("form:name", name);
        BROWSER.check(
                "form:roles:"
                        + List.of("ADMINISTRATOR", "OPERATOR", "VIEWER", "ACCOUNTANT")
                                .indexOf(role),
                true);
        if (!role.equals("VIEWER")) {
            BROWSER.check("form:roles:2", false);
        }
        if (!lastDay.isEmpty()) {
            BROWSER.run("void (document.getElementById('form:lastDay').value = '" + lastDay + "')");
        }
        BROWSER.type("form:addresses", addresses);
        BROWSER.screenshot("tokens-form");
        BROWSER.click("form:save");
        return BROWSER.awaitText(By.id("made"), text -> text.length() > 40);
    }

    private static void revoke(String name) {
        BROWSER.open("/tokens");
        BROWSER.click(By.xpath(rowOf(name) + "//button[contains(@id, ':drop')]"));
        BROWSER.awaitVisible(By.id("revoking:yes"));
        BROWSER.screenshot("tokens-revoke");
        BROWSER.click("revoking:yes");
        BROWSER.awaitGone(By.xpath(rowOf(name)));
    }

    private static String rowOf(String name) {
        return "//table//tbody/tr[td[1][normalize-space()='" + name + "']]";
    }
}
