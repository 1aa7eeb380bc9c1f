package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

/** The names of neighbours and their addresses. */
@Order(33)
class NamesPageTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);
    private final Additions additions = new Additions(api);

    NamesPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void vendors_with_names() {
        Administrator.signIn(BROWSER, tandem);
        vendor("named", "localhost");
        vendor("named in vain", "nowhere.invalid");
    }

    @AfterEach
    void remove() {
        additions.remove();
    }

    @Test
    @DisplayName("B24 the page and the API tell names with their addresses, those without an answer, and who has them")
    void tells_names() {
        String shown = awaitLookUp()
                .until(NamesPageTest::names, text -> text.contains("localhost") && text.contains("nowhere.invalid"));
        BROWSER.screenshot("names");
        Api.Answer told = api.get("names", Api.JSON);
        Api.Answer again = api.send("POST", "names/refresh", Api.JSON, "");

        assertThat(shown)
                .contains("localhost", "127.0.0.1", "known", "named", "nowhere.invalid", "no answer", "named in vain");
        assertThat(told.json().findValuesAsText("name")).contains("localhost", "nowhere.invalid");
        assertThat(told.json().findValuesAsText("address")).containsExactly("127.0.0.1");
        assertThat(again.status()).isEqualTo(202);
    }

    @Test
    @DisplayName("RT-01 a vendor whose name was looked up in vain gets no calls, and its list and the analysis say why")
    void tells_who_cannot_be_called() {
        awaitLookUp().until(this::found, found -> found.contains("false"));
        BROWSER.open("/routing-gateways?state=lost");
        String listed = BROWSER.awaitText(By.id("list:peers"), text -> text.contains("in vain"));
        BROWSER.screenshot("vendor-without-address");
        Api.Answer analysed = api.get("routes?kind=client&device=alpha&caller=1001&callee=765123", Api.JSON);

        assertThat(listed).contains("name not found");
        assertThat(analysed.body()).contains("no_address");
    }

    /** Whoever asks for a name that nobody has may be left without an answer for a while. */
    private static ConditionFactory awaitLookUp() {
        return await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(250));
    }

    private static String names() {
        BROWSER.open("/names");
        return BROWSER.awaitText(By.id("list:names"), text -> !text.isBlank());
    }

    private List<String> found() {
        return api.get("gateways", Api.JSON).json().findValuesAsText("found");
    }

    private void vendor(String name, String host) {
        additions.add(
                "gateways/routing",
                "{\"name\": \"" + name + "\", \"prefixes\": [\"765\"], \"host\": \"" + host + "\", \"port\": 9}");
    }
}
