package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** Accounts, groups, lists, calendars and areas in the console. */
@Order(33)
class DirectoryPagesTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    DirectoryPagesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @ParameterizedTest
    @DisplayName("C01 C03 C09 C19 C21 RT-08 each kind has a page with what there is and who uses it")
    @ValueSource(strings = {"account", "group", "list", "calendar", "area", "rates"})
    void shows_each_kind(String kind) {
        BROWSER.open("/directory?kind=" + kind);
        BROWSER.awaitVisible(By.id("list:peers"));
        BROWSER.screenshot("directory-" + kind);
        BROWSER.click("list:add");
        BROWSER.awaitVisible(By.id("form:name"));
        BROWSER.screenshot("directory-" + kind + "-form");
        BROWSER.click("form:save");

        assertThat(BROWSER.awaitText(By.id("form:nameSaid"), text -> !text.isBlank()))
                .isEqualTo("This is needed.");
    }

    @Test
    @DisplayName(
            "names of the directory are suggested where options mention them, one after the other where several may")
    void suggests_names() {
        BROWSER.open("/mapping-gateways");
        BROWSER.click("list:add");
        BROWSER.awaitVisible(By.id("form:name"));

        assertThat(suggested("account", ""))
                .contains("small shop", "in arrears")
                .doesNotContain("pests");
        assertThat(suggested("callerBlacklists", "pests, ")).contains("pests, pests");
    }

    /** What the browser offers while that is in the field. */
    private static String suggested(String option, String typed) {
        return String.valueOf(BROWSER.run("(() => { const field = document.getElementById('form:" + option + "');"
                + "field.value = '" + typed + "'; field.dispatchEvent(new Event('input', {bubbles: true}));"
                + "return [...field.list.options].map(option => option.value).join('|'); })()"));
    }

    @Test
    @DisplayName("C19 a number put into a list is refused with the next call, and welcome when it is taken out")
    void edit_of_a_list_is_in_force_for_the_next_call() {
        phones.vendor(Vendor.UDP, Script.refusing(480));

        numbers("pests", "1007, 1008", "ADD");
        Dialled barred = phones.place(
                phones.client(Client.KEPT).call(Vendor.UDP.number("01")).from("1007"));
        int statusBarred = barred.awaitRefusal().status();
        numbers("pests", "1007\n1008", "REMOVE");
        Dialled free = phones.place(
                phones.client(Client.KEPT).call(Vendor.UDP.number("01")).from("1007"));
        int statusFree = free.awaitRefusal().status();

        assertThat(statusBarred).isEqualTo(403);
        assertThat(records.only(barred).endReason()).isEqualTo("caller_not_allowed");
        assertThat(statusFree).isEqualTo(480);
    }

    @Test
    @DisplayName("C19 what is no number is named, and nothing of the text is kept")
    void refuses_what_is_no_number() {
        openNumbers("pests");
        BROWSER.type("numbersForm:numbers", "1009 <b>");
        BROWSER.click("numbersForm:saveNumbers");

        assertThat(BROWSER.awaitText(By.id("numbersForm:numbersSaid"), text -> !text.isBlank()))
                .contains("<b>");
    }

    @Test
    @DisplayName("C02 an account that others belong to is neither deleted nor renamed, and the page says so")
    void keeps_what_is_used() {
        BROWSER.open("/directory?kind=account");
        BROWSER.click(By.xpath("//tr[contains(., 'big agent')]//button[contains(., 'Delete')]"));
        String said = BROWSER.awaitText(By.id("removing:what"), text -> text.contains("big agent"));
        BROWSER.awaitGone(By.id("removing:yes"));
        BROWSER.screenshot("directory-in-use");

        assertThat(said).contains("It stays for as long as somebody refers to it", "one refers to it");
        BROWSER.open("/directory?kind=account");
        BROWSER.click(By.linkText("big agent"));
        BROWSER.type("form:name", "bigger agent");
        BROWSER.click("form:save");
        assertThat(BROWSER.awaitText(By.id("form:nameSaid"), text -> !text.isBlank()))
                .contains("Somebody refers to it by this name");
    }

    @Test
    @DisplayName("C02 a gateway cannot name an account that is not there")
    void refuses_names_of_nothing() {
        BROWSER.open("/mapping-gateways");
        BROWSER.click(By.linkText("alpha"));
        BROWSER.awaitVisible(By.id("form:name"));
        BROWSER.click(By.cssSelector("[id='form:chapter-account'] summary"));
        BROWSER.type("form:account", "nobody's");
        BROWSER.click("form:save");

        assertThat(BROWSER.awaitText(By.id("form:accountSaid"), text -> !text.isBlank()))
                .isEqualTo("The directory has no nobody's.");
    }

    private void numbers(String list, String numbers, String edit) {
        openNumbers(list);
        BROWSER.type("numbersForm:numbers", numbers);
        BROWSER.select("numbersForm:edit", edit);
        BROWSER.click("numbersForm:saveNumbers");
        BROWSER.awaitText(By.id("said"), text -> text.contains(list));
    }

    private void openNumbers(String list) {
        BROWSER.open("/directory?kind=list");
        BROWSER.click(By.xpath("//tr[contains(., '" + list + "')]//button[contains(., 'Numbers')]"));
        BROWSER.awaitVisible(By.id("numbersForm:numbers"));
    }
}
