package org.tandemswitch.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.io.TemporaryFilesystem;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.tandemswitch.system.server.Tandem;

/** Chromium without a screen, one for a test class. After each test its own console must be free of complaints. */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EMPTY = "about:blank";
    private static final Path SCREENSHOTS = Path.of(System.getProperty("tandem.screenshots"));

    /**
     * Rows of a live table are replaced again and again, perhaps between press and release: there both are one. Answers
     * whether nothing lay above the element, and nothing for elements elsewhere.
     */
    private static final String CLICK_IN_LIVE_TABLE = """
            const element = arguments[0];
            if (!element.closest('[data-live-table] tbody')) {
                return null;
            }
            element.scrollIntoView({block: 'center'});
            const box = element.getClientRects()[0];
            const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const free = Boolean(hit) && (element.contains(hit) || hit.contains(element));
            if (free) {
                element.click();
            }
            return free;
            """;

    /**
     * A dialog takes the focus a moment after it has opened and gives it back a moment after it has closed, from whatever is
     * being typed into. One that has the focus already takes it no more.
     */
    private static final String AWAIT_FOCUS = """
            const rests = arguments[0];
            const dialog = document.activeElement?.closest('.ui-dialog');
            if (dialog?.getClientRects().length || !document.querySelector('.ui-dialog')) {
                rests();
            } else {
                setTimeout(rests, 150);
            }
            """;

    private final Tandem tandem;
    private final List<ChromeDriver> running = new ArrayList<>();
    private boolean signedIn;

    public Browser(Tandem tandem) {
        this.tandem = tandem;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running.add(start());
    }

    private static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--window-size=1400,900");
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(program("chromedriver")))
                .withEnvironment(Map.of("TMPDIR", temporary().toString()))
                .build();
        return new ChromeDriver(service, options);
    }

    /** What the browser leaves behind goes with this process. */
    private static File temporary() {
        return TemporaryFilesystem.getDefaultTmpFS().createTempDir("tandem", "chromium");
    }

    private static String program(String name) {
        return Path.of("/usr/bin", name).toString();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> {
            if (!EMPTY.equals(driver().getCurrentUrl())) {
                screenshot("failed-" + context.getRequiredTestMethod().getName() + path().replace('/', '-'));
            }
            complaints();
        });
        List<String> complaints = complaints();
        driver().get(EMPTY);
        assertThat(complaints).isEmpty();
    }

    /** What the browser said of the pages: script errors, refused resources, violations of the security policy. */
    private List<String> complaints() {
        return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::toString)
                .toList();
    }

    /** A test that asks for what is refused makes the browser complain. */
    void forgetComplaints() {
        complaints();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.forEach(WebDriver::quit);
        running.clear();
    }

    private ChromeDriver driver() {
        return running.get(0);
    }

    public void open(String path) {
        driver().get(tandem.page(path).toString());
    }

    /** Path of the page that is open. */
    String path() {
        return URI.create(driver().getCurrentUrl()).getPath();
    }

    void awaitPath(String path) {
        await(open -> path().equals(path), () -> "page " + path);
    }

    /** Is the administrator signed in here? */
    boolean isSignedIn() {
        return signedIn;
    }

    void staySignedIn() {
        signedIn = true;
    }

    /** Signs out. The page that was open may ask once more, and complain that it may not. */
    void leave() {
        click("leaving:leave");
        awaitPath("/login");
        forgetComplaints();
        signedIn = false;
    }

    void click(String id) {
        click(By.id(id));
    }

    void click(By what) {
        onElement(what, this::click);
    }

    private void click(WebElement element) {
        Object free = driver().executeScript(CLICK_IN_LIVE_TABLE, element);
        if (free == null) {
            element.click();
        } else if (free.equals(false)) {
            throw new ElementClickInterceptedException("something lies above it");
        }
    }

    void type(String id, String text) {
        type(By.id(id), text);
    }

    void type(By what, String text) {
        onElement(what, field -> {
            driver().executeAsyncScript(AWAIT_FOCUS);
            field.clear();
            field.sendKeys(text);
        });
    }

    /** Chooses a file in the field of that id. */
    void choose(String id, Path file) {
        onElement(By.id(id), field -> field.sendKeys(file.toString()));
    }

    /** Keys for whatever has the focus. */
    void press(CharSequence... keys) {
        driver().switchTo().activeElement().sendKeys(keys);
    }

    void select(String id, String value) {
        click(By.cssSelector("select[id='%s'] option[value='%s']".formatted(id, value)));
    }

    void check(String id, boolean wanted) {
        onElement(By.id(id), box -> {
            if (box.isSelected() != wanted) {
                box.click();
            }
        });
    }

    String awaitText(By what, Function<String, Boolean> wanted) {
        List<String> seen = new ArrayList<>();
        await(
                driver -> {
                    String text = driver.findElement(what).getText();
                    seen.add(text);
                    return wanted.apply(text);
                },
                () -> what + ", seen " + new LinkedHashSet<>(seen));
        return seen.get(seen.size() - 1);
    }

    /** A list that is loaded again meanwhile is looked at once more. */
    boolean isVisible(By what) {
        List<Boolean> seen = new ArrayList<>();
        await(driver -> seen.add(shows(what)), what::toString);
        return seen.get(seen.size() - 1);
    }

    private boolean shows(By what) {
        return driver().findElements(what).stream().anyMatch(WebElement::isDisplayed);
    }

    public void awaitVisible(By what) {
        awaitVisible(what, PATIENCE);
    }

    void awaitVisible(By what, Duration patience) {
        await(driver -> shows(what), what::toString, patience);
    }

    public void awaitGone(By what) {
        await(driver -> !shows(what), () -> what + " to go");
    }

    String text(By what) {
        List<String> found = new ArrayList<>();
        onElement(what, element -> found.add(element.getText()));
        return found.get(0);
    }

    /** What the server answers to a script of the page. */
    String fetch(String path) {
        return String.valueOf(run("(function(){var x=new XMLHttpRequest();x.open('GET','" + path
                + "',false);x.send();return x.responseText})()"));
    }

    /** Runs a script in the page and answers what it returns; a promise, when it is kept. */
    Object run(String script) {
        Object result = driver().executeScript("return " + script);
        return result == null ? Map.of() : result;
    }

    String source() {
        return String.valueOf(driver().getPageSource());
    }

    public void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png"),
                    driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An open page would hear at once that it may not ask any more. */
    void forgetCookies() {
        driver().get(EMPTY);
        driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        signedIn = false;
    }

    private void onElement(By what, Consumer<WebElement> action) {
        await(
                driver -> {
                    WebElement element = driver.findElement(what);
                    if (!element.isDisplayed() || !element.isEnabled()) {
                        return false;
                    }
                    action.accept(element);
                    return true;
                },
                what::toString);
    }

    private void await(Function<WebDriver, Boolean> condition, Supplier<String> what) {
        await(condition, what, PATIENCE);
    }

    private void await(Function<WebDriver, Boolean> condition, Supplier<String> what, Duration patience) {
        new WebDriverWait(driver(), patience, Duration.ofMillis(50))
                .ignoreAll(List.of(
                        StaleElementReferenceException.class,
                        NoSuchElementException.class,
                        ElementNotInteractableException.class))
                .withMessage(() -> "waited for " + what.get() + " on " + driver().getCurrentUrl())
                .until(open -> isSo(condition, open));
    }

    /** A page or an element that is replaced meanwhile is looked at once more. */
    private static boolean isSo(Function<WebDriver, Boolean> condition, WebDriver open) {
        try {
            return condition.apply(open);
        } catch (WebDriverException failure) {
            if (Stream.of("does not belong to the document", "Cannot find context")
                    .anyMatch(failure.toString()::contains)) {
                return false;
            }
            throw failure;
        }
    }
}
