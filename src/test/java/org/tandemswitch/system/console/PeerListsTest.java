package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

/** What the lists of clients, vendors, phones and the directory have in common, and the search over everything. */
@Order(34)
class PeerListsTest extends OnTheSwitch {
    private static final String HOSTILE = "<img src=x onerror=document.title='owned'>";
    private static final By COUNT = By.id("list:count");
    private static final By SUMS = By.cssSelector(".ui-dialog-content .sums");

    @RegisterExtension
    static final Browser BROWSER = new Browser(Tandem.ofTheRun());

    @TempDir
    Path directory;

    private final Api api = new Api(tandem);

    PeerListsTest(Records records) {
        super(records);
    }

    @BeforeEach
    void sign_in() {
        Administrator.signIn(BROWSER, tandem);
    }

    @AfterEach
    void remove_what_was_made() {
        for (String kind : new String[] {"gateways/mapping", "gateways/routing"}) {
            api.get(kind + "?name=bulk&limit=1000", Api.JSON)
                    .json()
                    .path("items")
                    .forEach(made ->
                            api.send("DELETE", kind + "/" + made.path("id").asLong(), Api.JSON, "", "If-Match", "*"));
        }
    }

    @Test
    @DisplayName("a link reproduces the filter of a list, and what is typed stands in the address")
    void filter_is_in_the_address() {
        BROWSER.open("/mapping-gateways?text=" + Client.ALPHA.name() + "&state=open");
        String one = BROWSER.text(COUNT);
        boolean alone = BROWSER.isVisible(rowOf(Client.ALPHA.name())) && !BROWSER.isVisible(rowOf(Client.TRUNK.name()));
        BROWSER.screenshot("list-filtered");
        BROWSER.type("list:text", "127.0.0.4");
        BROWSER.awaitVisible(By.id("clearFilter"));
        String address = String.valueOf(BROWSER.run("location.search"));
        BROWSER.screenshot("list-nothing-found");
        BROWSER.select("list:state", "locked");
        BROWSER.awaitVisible(rowOf(Client.LOCKED.name()));
        BROWSER.open("/mapping-gateways" + BROWSER.run("location.search"));
        BROWSER.awaitVisible(COUNT);
        boolean same = BROWSER.isVisible(rowOf(Client.LOCKED.name()));
        BROWSER.type("list:text", "nobody");
        BROWSER.click("clearFilter");
        BROWSER.awaitVisible(rowOf(Client.ALPHA.name()));

        assertThat(one).startsWith("1 of ");
        assertThat(alone).isTrue();
        assertThat(address).isEqualTo("?text=127.0.0.4&state=open");
        assertThat(same).isTrue();
        assertThat(BROWSER.run("location.search")).isIn("", "?");
    }

    @Test
    @DisplayName("columns that somebody does not want stay away, also when the page is opened again")
    void columns_are_remembered() {
        By target = By.cssSelector("td.k-host");
        BROWSER.open("/routing-gateways");
        BROWSER.awaitVisible(target);
        BROWSER.click(By.cssSelector("#columns summary"));
        BROWSER.screenshot("list-columns");
        BROWSER.click(By.cssSelector("#columns input[value='k-host']"));
        BROWSER.awaitGone(target);
        BROWSER.open("/routing-gateways");
        BROWSER.awaitVisible(By.cssSelector("td.k-prefixes"));
        boolean away = !BROWSER.isVisible(target);
        BROWSER.click(By.cssSelector("#columns summary"));
        BROWSER.click(By.cssSelector("#columns input[value='k-host']"));
        BROWSER.awaitVisible(target);

        assertThat(away).isTrue();
    }

    @Test
    @DisplayName("a copy has everything but the password, and is saved as a new gateway")
    void copy_as_new() {
        BROWSER.open("/routing-gateways?text=" + Vendor.REWRITING.name());
        BROWSER.click(By.linkText(Vendor.REWRITING.name()));
        BROWSER.awaitVisible(By.id("form:usedBy"));
        BROWSER.screenshot("gateway-used-by");
        BROWSER.click("form:copy");
        BROWSER.awaitVisible(By.id("form:copied"));
        BROWSER.screenshot("gateway-copied");
        BROWSER.type("form:name", "bulk copy");
        BROWSER.click("form:save");
        BROWSER.awaitGone(By.id("form:save"));
        String file = BROWSER.fetch("/api/peers/vendors.csv?text=bulk");

        assertThat(file.lines().skip(1).findFirst())
                .get()
                .asString()
                .startsWith("bulk copy,652,127.0.0.85,17080,UDP,2,");
        assertThat(file).contains("option:callersForbidden", "666");
    }

    @Test
    @DisplayName("a file is tried first: new, refused with field and reason, then applied, then exported and unchanged")
    void import_and_export() throws IOException {
        BROWSER.open("/mapping-gateways");
        trial(
                "name,addresses,locked,option:lines\nbulk one,127.0.1.1,no,5\nbulk two,nowhere,no,\nbulk three,127.0.1.3,maybe,\n"
                        + "bulk four,127.0.1.1,yes,many\n");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='refused']"));
        String tried = BROWSER.text(By.cssSelector("#importing\\:body .plan"));
        BROWSER.screenshot("import-tried");
        boolean stored = BROWSER.isVisible(rowOf("bulk one"));
        BROWSER.click("importing:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"));
        BROWSER.click("importNo");
        BROWSER.awaitVisible(rowOf("bulk one"));
        String file = BROWSER.fetch("/api/peers/clients.csv?text=bulk");
        trial(file.replace("127.0.1.1", "127.0.1.9"));
        String again = BROWSER.awaitText(SUMS, text -> text.contains("change"));
        BROWSER.screenshot("import-changes");

        assertThat(tried)
                .contains("1 new", "3 refused")
                .contains("line 3", "Addresses: Not an address", "Locked: Write yes or no.");
        assertThat(stored).isFalse();
        assertThat(file.lines())
                .containsExactly(
                        "name,addresses,user,processing,sessionTimer,locked,option:lines",
                        "bulk one,127.0.1.1,,,yes,no,5");
        assertThat(again).isEqualTo("1 would change");
        assertThat(BROWSER.text(By.cssSelector("#importing\\:body .change"))).contains("127.0.1.1", "127.0.1.9");
    }

    @Test
    @DisplayName("a file that is no list of clients is refused as a whole with a sentence")
    void unreadable_files() throws IOException {
        BROWSER.open("/mapping-gateways");
        trial("name,colour\nbulk one,red\n");
        String unknown = BROWSER.awaitText(By.id("importing:unreadable"), text -> !text.isBlank());
        BROWSER.screenshot("import-unreadable");

        assertThat(unknown).contains("colour");
        assertThat(BROWSER.isVisible(By.id("importing:apply"))).isFalse();
    }

    @Test
    @DisplayName(
            "all that match are locked or deleted at once, also those on other pages: first how many, then each with an entry of the log")
    void bulk_of_many() throws IOException {
        String rows = IntStream.range(0, 120)
                .mapToObj(n -> "bulk %03d,127.1.%d.%d\n".formatted(n, n / 250, n % 250 + 1))
                .collect(Collectors.joining());
        BROWSER.open("/mapping-gateways");
        trial("name,addresses\n" + rows);
        BROWSER.awaitText(SUMS, text -> text.equals("120 new"));
        BROWSER.click("importing:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"), Duration.ofSeconds(60));
        BROWSER.open("/mapping-gateways?text=bulk");
        String count = BROWSER.text(COUNT);
        everything("LOCK");
        String review = BROWSER.awaitText(SUMS, text -> !text.isBlank());
        BROWSER.screenshot("bulk-review");
        BROWSER.click("bulk:apply");
        String done = BROWSER.awaitText(SUMS, text -> text.contains("done"));
        BROWSER.click("bulkNo");
        BROWSER.open("/mapping-gateways?text=bulk&state=locked");
        String locked = BROWSER.text(COUNT);
        String log = BROWSER.fetch("/api/log.csv?text=bulk%20119");
        everything("REMOVE");
        BROWSER.click("bulk:apply");
        BROWSER.awaitText(SUMS, text -> text.equals("120 done"));

        assertThat(count).startsWith("120 of ");
        assertThat(review).isEqualTo("120 would change");
        assertThat(done).isEqualTo("120 done");
        assertThat(locked).startsWith("120 of ");
        assertThat(log.lines()).anyMatch(line -> line.endsWith(",gateway-saved,bulk 119,locked,no,yes"));
    }

    private static void beginOption(String key) {
        BROWSER.open("/mapping-gateways?text=bulk");
        BROWSER.click(By.cssSelector("[data-pick]"));
        BROWSER.click(By.cssSelector("[data-bulk='OPTION']"));
        BROWSER.select("bulk:option", key);
        BROWSER.awaitVisible(By.id("bulk:words"));
    }

    @Test
    @DisplayName(
            "one option of the selected is set; a value that does not fit is refused, emptying it is said to be that")
    void bulk_option() throws IOException {
        BROWSER.open("/mapping-gateways");
        trial("name,addresses\nbulk one,127.0.1.1\nbulk two,127.0.1.2\n");
        BROWSER.click("importing:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"));
        beginOption("lines");
        BROWSER.type("bulk:words", "many");
        BROWSER.awaitText(SUMS, text -> text.equals("1 refused"));
        BROWSER.type("bulk:words", "7");
        BROWSER.awaitText(SUMS, text -> text.equals("1 would change"));
        BROWSER.screenshot("bulk-option");
        BROWSER.click("bulk:apply");
        BROWSER.awaitText(SUMS, text -> text.equals("1 done"));

        assertThat(BROWSER.fetch("/api/peers/clients.csv?text=bulk").lines())
                .contains("bulk one,127.0.1.1,,,yes,no,7", "bulk two,127.0.1.2,,,yes,no,");

        beginOption("lines");
        BROWSER.awaitText(SUMS, text -> text.equals("1 would change"));
        BROWSER.screenshot("bulk-default");

        assertThat(BROWSER.text(By.id("bulk:apply"))).isEqualTo("Back to the default for 1");
    }

    @Test
    @DisplayName(
            "a slash opens the search on every page; arrow keys and Enter lead to what was found, Escape closes it")
    void search_over_everything() {
        BROWSER.open("/calls");
        Object hits = BROWSER.run("fetch('/api/search?text=" + User.ANNA.number()
                + "').then(answer => answer.json()).then(found => found.hits.length)");
        BROWSER.press("/");
        BROWSER.awaitVisible(By.id("sought"));
        BROWSER.press(Vendor.REWRITING.host());
        BROWSER.awaitText(By.id("hits"), text -> text.contains(Vendor.REWRITING.name()));
        BROWSER.screenshot("search");
        BROWSER.press(Keys.ESCAPE);
        BROWSER.awaitGone(By.id("sought"));
        BROWSER.click("seek");
        BROWSER.press(User.ANNA.number());
        BROWSER.awaitVisible(By.cssSelector("#hits li:last-child:nth-child(" + hits + ")"));
        BROWSER.awaitText(By.cssSelector("#hits [aria-selected='true']"), text -> text.contains(User.ANNA.number()));
        BROWSER.press(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER);
        BROWSER.awaitPath("/phones");

        assertThat(BROWSER.text(COUNT)).startsWith("1 of ");
    }

    @Test
    @DisplayName(
            "C02 accounts are imported beside each other, filtered, edited, copied and deleted; what is used stays")
    void directory_has_the_same_list() throws IOException {
        BROWSER.open("/directory?kind=account");
        trial("name,option:agent,option:lines\nbulk agent,,9\nbulk shop,bulk agent,\nbulk bad,nobody at all,many\n");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='refused']"));
        String tried = BROWSER.text(By.cssSelector("#importing\\:body .plan"));
        BROWSER.screenshot("directory-import");
        BROWSER.click("importing:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"));
        BROWSER.open("/directory?kind=account&text=bulk");
        String count = BROWSER.text(COUNT);
        BROWSER.select("list:state", "used");
        BROWSER.awaitText(COUNT, text -> text.startsWith("1 of "));
        BROWSER.awaitVisible(rowOf("bulk agent"));
        BROWSER.screenshot("directory-filtered");
        String address = String.valueOf(BROWSER.run("location.search"));
        String file = BROWSER.fetch("/api/peers/accounts.csv?text=bulk&state=unused");
        BROWSER.click(By.linkText("bulk agent"));
        String uses = BROWSER.awaitText(By.id("form:usedBy"), text -> !text.isBlank());
        BROWSER.screenshot("directory-used-by");
        BROWSER.click("form:copy");
        BROWSER.awaitVisible(By.id("form:copied"));
        BROWSER.type("form:name", "bulk copy");
        BROWSER.click("form:save");
        BROWSER.awaitGone(By.id("form:save"));
        BROWSER.open("/directory?kind=account&text=bulk");
        everything("REMOVE");
        String review = BROWSER.text(SUMS);
        BROWSER.screenshot("directory-bulk-delete");
        BROWSER.click("bulk:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"));
        BROWSER.open("/directory?kind=account&text=bulk");
        String left = BROWSER.text(COUNT);
        everything("REMOVE");
        BROWSER.click("bulk:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"));

        assertThat(tried).contains("2 new", "1 refused", "line 4").contains("The directory has no nobody at all.");
        assertThat(count).startsWith("2 of ");
        assertThat(address).contains("kind=account", "text=bulk", "state=used");
        assertThat(file.lines()).containsExactly("name,option:agent", "bulk shop,bulk agent");
        assertThat(uses).contains("one refers to it");
        assertThat(review).contains("1 refused", "2 would be deleted");
        assertThat(left).startsWith("1 of ");
    }

    @Test
    @DisplayName("C32 the list of phones tells calls, a second's calls, answer ratio, talk time, delay and last answer")
    void phones_tell_how_calls_went() {
        phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = phones.place(phones.stranger()
                .call(Vendor.UDP.number("942"))
                .from(User.ANNA.number())
                .credentials(User.ANNA.number(), User.ANNA.password()));
        call.awaitAnswer();
        call.hangUp();
        BROWSER.open("/phones?text=" + User.ANNA.number());
        String score = BROWSER.awaitText(By.cssSelector("td.k-score"), text -> text.contains("answered"));
        BROWSER.screenshot("phones-score");

        assertThat(score).contains("ASR ", "ACD ", "PDD ", "last answered ");
    }

    @Test
    @DisplayName("a hostile name stays text in list, review, file and search")
    void hostile_names() throws IOException {
        BROWSER.open("/mapping-gateways");
        trial("name,addresses\n\"bulk " + HOSTILE + "\",127.0.1.7\n");
        BROWSER.awaitText(SUMS, text -> text.equals("1 new"));
        BROWSER.click("importing:apply");
        BROWSER.awaitVisible(By.cssSelector("[data-fate='done']"));
        BROWSER.open("/mapping-gateways?text=bulk");
        BROWSER.press("/");
        BROWSER.press("onerror");
        BROWSER.awaitText(By.id("hits"), text -> text.contains(HOSTILE));
        BROWSER.screenshot("search-hostile");

        assertThat(BROWSER.run("document.title")).asString().doesNotContain("owned");
        assertThat(BROWSER.run("document.querySelectorAll('#content img, #hits img').length"))
                .isEqualTo(0L);
    }

    @Test
    @DisplayName("a gateway with a call that is locked drains: no new call, the one in progress goes on until it ends")
    void draining() {
        phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("941")));
        call.awaitAnswer();
        BROWSER.open("/routing-gateways?text=udp+vendor");
        BROWSER.click(By.xpath("//button[contains(@id, ':turn')]"));
        String said =
                BROWSER.awaitText(By.id("said"), text -> text.contains("1 call in progress goes on until it ends"));
        BROWSER.awaitVisible(By.cssSelector(".chip.draining"));
        BROWSER.screenshot("draining");
        call.hangUp();
        BROWSER.awaitGone(By.cssSelector(".chip.draining"));
        BROWSER.click(By.xpath("//button[contains(@id, ':turn')]"));
        BROWSER.awaitVisible(By.cssSelector(".chip.open"));

        assertThat(said).contains("is locked");
    }

    private void trial(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "list", ".csv"), text);
        BROWSER.click("import");
        BROWSER.choose("chosenFile", file);
    }

    /** Opens the review of an edit of all that match. */
    private static void everything(String deed) {
        BROWSER.click("pickPage");
        if (BROWSER.isVisible(By.id("pickAll"))) {
            BROWSER.click("pickAll");
        }
        BROWSER.click(By.cssSelector("[data-bulk='" + deed + "']"));
        BROWSER.awaitVisible(By.id("bulk:apply"));
    }

    private static By rowOf(String name) {
        return By.xpath("//table//tbody/tr[td[normalize-space()='" + name + "']]");
    }
}
