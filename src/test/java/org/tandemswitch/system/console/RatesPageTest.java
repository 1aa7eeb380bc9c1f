package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

/** Rates in the console. */
@Order(33)
class RatesPageTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);
    private String group = "";

    RatesPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void rate_group() {
        Administrator.signIn(BROWSER, tandem);
        group = "directory/rates/"
                + api.send("POST", "directory/rates", Api.JSON, "{\"name\": \"page of rates\"}")
                        .json()
                        .path("id")
                        .asLong();
    }

    @AfterEach
    void remove() {
        api.send("DELETE", group, Api.JSON, "", "If-Match", "*");
    }

    @Test
    @DisplayName(
            "C03 rates are added one by one, found by number, changed and deleted; garbage is told beside its field")
    void keeps_rates() {
        openRates();
        BROWSER.screenshot("rates-empty");
        rate("44", "0.012", "UK");
        rate("447", "0,025", "UK mobile");
        BROWSER.click("list:add");
        BROWSER.awaitVisible(By.id("form:prefix"));
        BROWSER.type("form:prefix", "4x<b>");
        BROWSER.type("form:price", "cheap");
        BROWSER.click("form:save");
        String said = BROWSER.awaitText(By.id("form:prefixSaid"), text -> !text.isBlank());
        BROWSER.screenshot("rates-form");
        BROWSER.open(page() + "&number=447900");
        String found = BROWSER.awaitText(By.id("list:rates"), text -> text.contains("UK mobile"));
        BROWSER.screenshot("rates");
        BROWSER.click(By.linkText("447"));
        BROWSER.awaitVisible(By.id("form:drop"));
        BROWSER.click("form:drop");
        BROWSER.awaitText(By.id("said"), text -> text.contains("447"));

        assertThat(said).contains("no prefix");
        assertThat(found).contains("0.012", "0.025");
        assertThat(api.get(group + "/rates", Api.CSV).body().lines())
                .containsExactly("prefix,price,cycle,area,closed", "44,0.012,60,UK,Off");
    }

    @Test
    @DisplayName("C03 many rates at once: looked at first, with the lines that do not fit")
    void takes_many() {
        openRates();
        rate("44", "0.012", "UK");
        BROWSER.click("list:begin");
        BROWSER.awaitVisible(By.id("many:rates"));
        BROWSER.type("many:rates", "44,0.012,60,UK\n49,0.01\n4x,1");
        BROWSER.click("many:look");
        String wrong = BROWSER.awaitText(By.id("many:ratesSaid"), text -> !text.isBlank());
        BROWSER.type("many:rates", "44,0.012,60,UK\n49,0.01");
        BROWSER.click("many:look");
        String review = BROWSER.awaitText(By.id("many:review"), text -> !text.isBlank());
        BROWSER.screenshot("rates-many");
        BROWSER.click("many:saveMany");
        String all = BROWSER.awaitText(By.id("list:rates"), text -> text.contains("49"));

        assertThat(wrong).contains("Line 3", "4x");
        assertThat(review).contains("1 new", "0 changed", "1 as before");
        assertThat(all).contains("UK");
    }

    private void rate(String prefix, String price, String area) {
        BROWSER.click("list:add");
        BROWSER.awaitVisible(By.id("form:prefix"));
        BROWSER.type("form:prefix", prefix);
        BROWSER.type("form:price", price);
        BROWSER.type("form:area", area);
        BROWSER.click("form:save");
        BROWSER.awaitText(By.id("said"), text -> text.contains("\"" + prefix + "\""));
    }

    private void openRates() {
        BROWSER.open("/directory?kind=rates");
        BROWSER.click(By.xpath("//tr[contains(., 'page of rates')]//a[contains(., 'Rates')]"));
        BROWSER.awaitVisible(By.id("list:add"));
    }

    private String page() {
        return "/rates?group=" + group.substring(group.lastIndexOf('/') + 1);
    }
}
