package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

/** Who may do what: two browsers, the administrator's and that of somebody who was given less. */
@Order(34)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsersTest extends OnTheSwitch {
    private static final String OWN = "words of their own";
    private static final List<String> PAGES = List.of(
            "/",
            "/calls",
            "/records",
            "/mapping-gateways",
            "/routing-gateways",
            "/platforms",
            "/phones",
            "/registrations",
            "/parameters",
            "/users",
            "/sessions",
            "/tokens",
            "/log");

    @RegisterExtension
    static final Browser ADMINISTRATOR = new Browser(Tandem.ofTheRun());

    @RegisterExtension
    static final Browser OTHER = new Browser(Tandem.ofTheRun());

    private static final Map<String, String> PASSWORDS = new TreeMap<>();

    UsersTest(Records records) {
        super(records);
    }

    @BeforeAll
    static void sign_in() {
        Administrator.signIn(ADMINISTRATOR, Tandem.ofTheRun());
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "OPERATOR, / /calls /records /mapping-gateways /routing-gateways /platforms /phones /registrations /parameters /log",
        "VIEWER, / /calls /records /mapping-gateways /routing-gateways /platforms /phones /registrations /parameters",
        "ACCOUNTANT, / /records"
    })
    @DisplayName("US-01 each role sees its pages and is refused the others, however they are addressed")
    void each_role_sees_its_pages(String role, String pages) {
        String name = role.toLowerCase(Locale.ROOT);
        addUser(name, role);
        ADMINISTRATOR.screenshot("users-password");
        enterFirst(name);

        Set<String> open = Set.of(pages.split(" "));
        Map<String, Long> expected = new TreeMap<>();
        PAGES.forEach(page -> {
            long status = open.contains(page) ? 200 : 403;
            expected.put(page, status);
            expected.put(page.equals("/") ? "/index.xhtml" : page + ".xhtml", status);
        });
        expected.put("/api/log.csv", open.contains("/log") ? 200L : 403L);
        assertThat(statuses(expected.keySet())).isEqualTo(expected);
        OTHER.open("/");
        assertThat(OTHER.isVisible(By.id("nav-users"))).isFalse();
        assertThat(OTHER.isVisible(By.id("nav-mapping"))).isEqualTo(open.contains("/mapping-gateways"));
        OTHER.forgetComplaints();
    }

    @Test
    @Order(2)
    @DisplayName("US-01 who may only view gets no button, and a forged click changes nothing")
    void viewer_changes_nothing() {
        enter("viewer");
        OTHER.open("/mapping-gateways");

        assertThat(OTHER.isVisible(By.id("list:add"))).isFalse();
        long before = gateways();
        assertThat(before).isGreaterThan(1);
        OTHER.run("void PrimeFaces.ab({s:'list:add',f:'list',p:'list:add',u:'form:fields'})");
        OTHER.run("void PrimeFaces.ab({s:'form:save',f:'form',p:'form',u:'list'})");
        OTHER.open("/mapping-gateways");
        assertThat(gateways()).isEqualTo(before);
    }

    @Test
    @Order(2)
    @DisplayName("US-01 what a role may not do by the page it may not do by the API either")
    void roles_hold_for_programs_too() {
        Api api = new Api(tandem);
        String edit = "{\"parameters\": [{\"name\": \"SS_SIP_SESSION_TTL\", \"value\": 900}]}";

        assertThat(api.as("viewer", OWN, "GET", "parameters", "").status()).isEqualTo(200);
        assertThat(api.as("viewer", OWN, "PATCH", "parameters", edit).status()).isEqualTo(403);
        assertThat(api.as("accountant", OWN, "GET", "parameters", "").status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    @DisplayName("US-02 a session that is ended leads to the sign-in at the next click")
    void ended_session_leads_to_the_sign_in() {
        enter("operator");
        OTHER.open("/calls");

        ADMINISTRATOR.open("/sessions");
        ADMINISTRATOR.screenshot("sessions");
        ADMINISTRATOR.click(By.xpath("//tr[td[1][normalize-space()='operator']]//button"));
        ADMINISTRATOR.awaitVisible(By.cssSelector(".ui-messages-info"));
        OTHER.awaitPath("/login");
        OTHER.open("/calls");

        assertThat(OTHER.path()).isEqualTo("/login");
        OTHER.forgetComplaints();
    }

    @Test
    @Order(4)
    @DisplayName("US-02 a locked user is out at once and is told why at the door")
    void locked_user_is_out() {
        enter("operator");
        lock("operator");
        OTHER.awaitPath("/login");
        OTHER.open("/calls");
        assertThat(OTHER.path()).isEqualTo("/login");
        OTHER.forgetComplaints();

        Administrator.enter(OTHER, "operator", OWN);
        OTHER.awaitText(By.cssSelector(".said .bad"), text -> text.contains("locked"));
        lock("operator");
        enter("operator");
    }

    @Test
    @Order(5)
    @DisplayName("AU-08 five wrong passwords close the sign-in for this name from this address, and for nobody else")
    void wrong_passwords_close_the_sign_in() {
        OTHER.forgetCookies();
        for (int attempt = 0; attempt < 5; attempt++) {
            Administrator.enter(OTHER, "accountant", "guess " + attempt);
            OTHER.awaitText(By.cssSelector(".said .bad"), text -> text.contains("wrong"));
        }

        Administrator.enter(OTHER, "accountant", OWN);
        OTHER.awaitText(By.cssSelector(".said .bad"), text -> text.matches("(?s).*Try again in 1[012]\\d s.*"));
        enter("viewer");
    }

    @Test
    @Order(6)
    @DisplayName("US-02 the log shows an edit with the old and the new value, and what was refused")
    void log_shows_what_was_done() {
        ADMINISTRATOR.open("/log");
        ADMINISTRATOR.awaitVisible(By.cssSelector("[data-deed='sign-in-refused']"));
        ADMINISTRATOR.awaitVisible(By.cssSelector("[data-deed='user-locked']"));
        ADMINISTRATOR.screenshot("log");

        ADMINISTRATOR.select("form:deed", "user-locked");

        ADMINISTRATOR.awaitText(
                By.id("form:log_data"),
                text -> text.contains("operator") && text.contains("no") && !text.contains("Sign-in"));
    }

    @Test
    @Order(7)
    @DisplayName("US-02 nobody shuts out themselves or the last administrator")
    void administrator_stays() {
        lock("admin");

        ADMINISTRATOR.awaitVisible(By.cssSelector(".ui-messages-error"));
        ADMINISTRATOR.screenshot("users-refused");
    }

    @Test
    @Order(8)
    @DisplayName("No password stands in a log")
    void no_password_stands_in_a_log() {
        ADMINISTRATOR.open("/users");
        String log = ADMINISTRATOR.fetch("/api/log.csv");

        assertThat(log).contains("password-changed");
        PASSWORDS.values().forEach(password -> {
            assertThat(log).doesNotContain(password).doesNotContain(OWN);
            assertThat(tandem.log().lines()).noneMatch(line -> line.contains(password) || line.contains(OWN));
        });
    }

    @Test
    @Order(9)
    @DisplayName("US-02 what an open page asks by itself is no activity, and would not keep anybody signed in")
    void open_page_is_no_activity() throws InterruptedException {
        enter("viewer");
        OTHER.open("/calls");
        String calls = lastActivity("viewer");
        TimeUnit.SECONDS.sleep(3);
        String callsLater = lastActivity("viewer");
        OTHER.open("/");
        String overview = lastActivity("viewer");
        TimeUnit.SECONDS.sleep(6);
        String overviewLater = lastActivity("viewer");

        assertThat(callsLater).isEqualTo(calls);
        assertThat(overview).isNotEqualTo(calls);
        assertThat(overviewLater).isEqualTo(overview);
    }

    private static String lastActivity(String name) {
        ADMINISTRATOR.open("/sessions");
        return ADMINISTRATOR.text(By.xpath("//tr[td[1][normalize-space()='" + name + "']]/td[5]"));
    }

    private static void addUser(String name, String role) {
        ADMINISTRATOR.open("/users");
        ADMINISTRATOR.click("list:add");
        ADMINISTRATOR.type("form:name", name);
        ADMINISTRATOR.check(
                "form:roles:"
                        + List.of("ADMINISTRATOR", "OPERATOR", "VIEWER", "ACCOUNTANT")
                                .indexOf(role),
                true);
        if (!role.equals("VIEWER")) {
            ADMINISTRATOR.check("form:roles:2", false);
        }
        ADMINISTRATOR.screenshot("users-form");
        ADMINISTRATOR.click("form:save");
        PASSWORDS.put(name, ADMINISTRATOR.awaitText(By.id("made"), text -> text.length() > 20));
    }

    private static void enterFirst(String name) {
        OTHER.forgetCookies();
        String first = PASSWORDS.getOrDefault(name, "");
        Administrator.enter(OTHER, name, first);
        Administrator.change(OTHER, first, OWN);
        OTHER.awaitPath("/");
    }

    private static void enter(String name) {
        OTHER.forgetCookies();
        Administrator.enter(OTHER, name, OWN);
        OTHER.awaitPath("/");
    }

    private static void lock(String name) {
        ADMINISTRATOR.open("/users");
        ADMINISTRATOR.click(By.xpath("//tr[td[1][normalize-space()='" + name + "']]//button[contains(@id, ':turn')]"));
        ADMINISTRATOR.awaitVisible(By.cssSelector(".ui-messages-info, .ui-messages-error"));
    }

    private static long gateways() {
        return (Long) OTHER.run("document.querySelectorAll('#list\\\\:peers_data tr').length");
    }

    /** Asked by a script, so that the browser shows no page of its own for a refusal. */
    private static Object statuses(Set<String> paths) {
        return OTHER.run("Promise.all(['" + String.join("', '", paths) + "'].map(path => fetch(path)"
                + ".then(answer => [path, answer.status]))).then(Object.fromEntries)");
    }
}
