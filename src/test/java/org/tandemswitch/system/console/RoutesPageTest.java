package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** Why a call would go somewhere, and why it went there. */
@Order(33)
class RoutesPageTest extends OnTheSwitch {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    RoutesPageTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @Test
    @DisplayName(
            "RT-11 the analysis names the vendors in order with their numbers, and those that are out with the reason")
    void analyses_a_route() {
        BROWSER.open("/routes");
        BROWSER.screenshot("routes-empty");
        BROWSER.type("device", "alpha");
        BROWSER.type("caller", "666");
        BROWSER.type("callee", Vendor.REWRITING.number("1"));
        BROWSER.click("ask");
        String answer = BROWSER.awaitText(By.id("answer"), text -> text.contains("rewriting"));
        BROWSER.screenshot("routes-answer");

        assertThat(answer)
                .contains("The call would pass")
                .containsSubsequence("narrow", "652", "to be tried")
                .containsSubsequence("rewriting", "652", "does not take this caller number");
    }

    @Test
    @DisplayName("RT-11 what is wrong with a question is told, and markup in it stays text")
    void tells_what_is_wrong() {
        BROWSER.open("/routes?device=%3Cb%3Enobody&caller=1&callee=not%20a%20number");
        String errors = BROWSER.awaitText(By.id("errors"), text -> !text.isBlank());

        assertThat(errors).contains("There is no client of that name", "Callee: ");
        assertThat(BROWSER.source()).doesNotContain("<b>nobody");
    }

    @Test
    @DisplayName("RT-11 the record of a call says why it went where it went")
    void record_tells_why() {
        phones.vendor(Vendor.NARROW, Script.refusing(503));
        phones.vendor(Vendor.REWRITING, Script.refusing(480));
        Dialled call =
                phones.place(phones.client().call(Vendor.NARROW.number("77")).from("1001"));
        call.awaitRefusal();
        String id = records.only(call).get("callId");

        BROWSER.open("/records");
        BROWSER.click(By.cssSelector("a[data-record='" + id + "']"));
        String detail = BROWSER.awaitText(By.id("detail"), text -> text.contains("Why these vendors"));
        BROWSER.screenshot("records-why");

        assertThat(detail)
                .containsSubsequence("narrow", "to be tried")
                .containsSubsequence("rewriting", "to be tried", "+49301001");
    }
}
