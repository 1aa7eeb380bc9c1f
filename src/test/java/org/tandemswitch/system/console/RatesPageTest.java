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
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Tandem;

/** Rates in the console. */
@Order(33)
class RatesPageTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    private final Api api = new Api(tandem);
    private final Additions additions = new Additions(api);
    private String group = "";

    RatesPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void rate_group() {
        Administrator.signIn(BROWSER, tandem);
        group = additions.add("directory/rates", "{\"name\": \"page of rates\"}");
    }

    @AfterEach
    void remove() {
        additions.remove();
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

    @Test
    @DisplayName("C03 a rate group that was added leads to its rates")
    void leads_to_the_rates_of_a_new_group() {
        BROWSER.open("/directory?kind=rates");
        BROWSER.click("list:add");
        BROWSER.awaitVisible(By.id("form:name"));
        BROWSER.type("form:name", "fresh rates");
        BROWSER.click("form:save");
        BROWSER.awaitPath("/rates");
        BROWSER.awaitText(By.tagName("h1"), text -> text.contains("fresh rates"));
        String page = BROWSER.awaitText(By.id("list:rates"), text -> !text.isBlank());
        BROWSER.screenshot("rates-fresh");
        String id = api.get("directory/rates?name=fresh", Api.JSON)
                .json()
                .at("/items/0/id")
                .asText();
        api.send("DELETE", "directory/rates/" + id, Api.JSON, "", "If-Match", "*");

        assertThat(page).contains("No rate yet");
    }

    @Test
    @DisplayName("C03 rates go only after somebody has seen which, and what a file has no column for stays")
    void shows_what_goes() {
        put(group, "43,0.02,60,Austria,Off\n44,0.012,60,UK,On\n447,0.03,60,UK mobile,Off");
        BROWSER.open(page() + "&number=447900");
        String found = BROWSER.awaitText(By.id("list:rates"), text -> text.contains("UK mobile"));
        BROWSER.click("list:begin");
        BROWSER.awaitVisible(By.id("many:rates"));
        BROWSER.type("many:rates", "44,0.01\n447,0.03");
        BROWSER.select("many:edit", "REPLACE");
        BROWSER.click("many:saveMany");
        String review = BROWSER.awaitText(By.id("many:review"), text -> !text.isBlank());
        BROWSER.screenshot("rates-going");
        String before = api.get(group + "/rates", Api.CSV).body();
        api.send("POST", group + "/rates", Api.CSV, "41,0.05,60,Switzerland");
        BROWSER.click("many:saveMany");
        String again = BROWSER.awaitText(By.id("many:review"), text -> text.contains("2 gone"));
        BROWSER.click("many:saveMany");
        BROWSER.awaitText(By.id("said"), text -> !text.isBlank());

        assertThat(found.lines().filter(line -> line.contains("counts")))
                .singleElement()
                .asString()
                .contains("0.03");
        assertThat(review)
                .contains("0 new, 1 changed, 1 as before, 1 gone", "Save again")
                .containsSubsequence("43", "0.02/60", "44", "0.012/60", "closed", "0.01/60", "closed");
        assertThat(before).contains("Austria");
        assertThat(again).contains("41", "0.05/60");
        assertThat(api.get(group + "/rates", Api.CSV).body().lines())
                .containsExactly("prefix,price,cycle,area,closed", "44,0.01,60,UK,On", "447,0.03,60,UK mobile,Off");
    }

    @Test
    @DisplayName("RT-11 the analysis shows what the caller pays, what each vendor asks, and what is left")
    void analysis_shows_prices() {
        put(group, "79,0.6");
        String dear = additions.add("directory/rates", "{\"name\": \"dear rates\"}");
        put(dear, "79,0.07,6");
        additions.add(
                "gateways/routing",
                "{\"name\": \"dear one\", \"prefixes\": [\"79\"], \"host\": \"127.0.0.103\","
                        + " \"options\": {\"rateGroup\": \"dear rates\", \"checkRate\": \"On\", \"profitFloor\": \"0\"}}");
        additions.add(
                "gateways/mapping",
                "{\"name\": \"who pays\", \"addresses\": [\"127.0.0.104\"],"
                        + " \"options\": {\"rateGroup\": \"page of rates\"}}");

        BROWSER.open("/routes?device=who%20pays&caller=1001&callee=79001");
        String answer = BROWSER.awaitText(By.id("answer"), text -> text.contains("dear one"));
        BROWSER.screenshot("routes-prices");

        BROWSER.open("/routes?device=who%20pays&caller=1001&callee=78001");
        String unpaid = BROWSER.awaitText(By.id("answer"), text -> text.contains("No rate"));
        BROWSER.screenshot("routes-no-rate");

        assertThat(unpaid).contains("page of rates", "has no rate for this number");
        assertThat(answer)
                .contains("No vendor at a bearable price", "The caller pays 0.6")
                .containsSubsequence("dear one", "too little profit", "0.7", "-16.7 %");
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

    private void put(String group, String rates) {
        Api.Answer answer = api.send("PUT", group + "/rates", Api.CSV, rates, "If-Match", "*");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
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
