package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, in front of one server. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Half a second, as it is by default, is what the tests would mostly wait for. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** As it is: its library for Java would send it, and have all that is well told, at each look anew. */
    private static final String AXE = text("/axe.min.js");

    /** What is just coming into sight hasn't its colours yet. */
    private static final String LOOK = """
            const [options, done] = arguments;
            const coming = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
            Promise.all(coming.map((one) => one.finished.catch(() => one))).then(() =>
                axe.run({ exclude: [['.mail-frame']] }, { ...options, resultTypes: ['violations'] })).then(
                (found) => done(found.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`)),
                (failed) => done([`axe did not end: ${failed}`]));
            """;

    // it would warn that it doesn't know the newest browser's protocol, of which hardly anything is used here
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        PROTOCOL.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final UnaryOperator<String> address;

    /** @param address makes a full address of a path such as {@code /kontor/contacts} */
    Browser(Function<String, URI> address) {
        this.address = path -> address.apply(path).toString();
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.driver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options());
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Programs.browser().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=de");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    void open(String path) {
        driver.get(address.apply(path));
    }

    /** Without a page. */
    void leave() {
        driver.get("about:blank");
    }

    /** Null where there is none, as in {@code about:blank}. */
    String path() {
        URI at = URI.create(driver.getCurrentUrl());
        return at.getPath();
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** As if the network were gone. */
    void offline(boolean isOffline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, LOOK_AGAIN);
    }

    WebElement find(String css) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Where the link with this text leads. */
    String linkOf(String css, String text) {
        return URI.create(findText(css, text).getDomProperty("href")).getPath();
    }

    /** The visible element that has this text. */
    WebElement findText(String css, String text) {
        return waiting()
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " with the text " + text)
                .until(at -> at.findElements(By.cssSelector(css)).stream()
                        .filter(element ->
                                element.isDisplayed() && element.getText().contains(text))
                        .findFirst()
                        .orElse(null));
    }

    /** The first visible element comes to have this text. */
    void awaitText(String css, String text) {
        await(css + " with the text " + text, () -> find(css).getText().contains(text));
    }

    /** No element has this text any more. */
    void awaitNoText(String css, String text) {
        await(css + " without the text " + text, () -> texts(css).stream().noneMatch(one -> one.contains(text)));
    }

    void awaitCount(String css, int count) {
        await(
                count + " times " + css,
                () -> driver.findElements(By.cssSelector(css)).size() == count);
    }

    /** A field comes to have this in it. */
    void awaitValue(String css, String text) {
        await(css + " with " + text, () -> find(css).getDomProperty("value").contains(text));
    }

    void await(String what, BooleanSupplier isReached) {
        waiting()
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(at -> isReached.getAsBoolean());
    }

    void awaitGone(String css) {
        waiting().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Also a field that is hidden, for files. */
    void choose(String css, Path file) {
        waiting()
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)))
                .sendKeys(file.toAbsolutePath().toString());
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What axe finds wrong, one line each; the content of strangers' mails isn't ours. */
    List<String> violations() {
        return violations(Map.of());
    }

    /** Of that, what depends on colours. */
    List<String> violationsOfContrast() {
        return violations(Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast"))));
    }

    private List<String> violations(Map<String, Object> options) {
        if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
            run(AXE);
        }
        return ((List<?>) driver.executeAsyncScript(LOOK, options))
                .stream().map(String::valueOf).toList();
    }

    boolean overflows() {
        return (Boolean) run("return document.documentElement.scrollWidth > innerWidth");
    }

    /** Errors that the browser told, such as a script that the policy stopped. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Calls were refused with one of these statuses, as the browser tells too; nothing else went wrong. */
    void refused(Integer... statuses) {
        assertThat(errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(statuses).anyMatch(status -> error.contains("status of " + status)));
    }

    private static String text(String resource) {
        try (InputStream stream = Browser.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
