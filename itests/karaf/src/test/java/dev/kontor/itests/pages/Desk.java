package dev.kontor.itests.pages;

import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.rest.RestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.Keys;

/** Where somebody of the sample company sits: logged in, in two browsers; programs may call with the same rights. */
final class Desk implements AutoCloseable {

    private static final String LOGIN = "demo";
    private static final String COLLEAGUE = "oker";
    private static final String PASSWORD = "only-for-tests";

    private final Karaf karaf;
    private final Browser browser;
    private final Browser other;
    private final Entered entered;

    Desk(Karaf karaf) {
        this.karaf = karaf;
        addUser(karaf, LOGIN);
        addUser(karaf, COLLEAGUE);
        Awaitility.await("the sample company")
                .atMost(Duration.ofMinutes(2))
                .until(() -> karaf.log().text().contains("The sample company is there"));
        karaf.awaitPages();
        entered = new Entered(new RestClient(
                karaf,
                karaf.shell()
                        .run("kontor:token-create --tenant demo sander tests")
                        .strip()));
        browser = newBrowser();
        other = newBrowser();
    }

    private static void addUser(Karaf karaf, String login) {
        try {
            Files.writeString(
                    karaf.home().resolve("etc/users.properties"),
                    "\n" + login + " = " + PASSWORD + ",_g_:admingroup\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser browser() {
        return browser;
    }

    /** A second one, in which the same person works at the same time. */
    Browser other() {
        return other;
    }

    /** Enters what is to be seen, without a page. */
    Entered entered() {
        return entered;
    }

    /** One more, logged in; who asks for it closes it. */
    Browser newBrowser() {
        return newBrowser(LOGIN);
    }

    /** One more, of Tomke Oker, who is no administrator. */
    Browser browserOfAColleague() {
        return newBrowser(COLLEAGUE);
    }

    private Browser newBrowser(String login) {
        Browser made = new Browser(karaf::url);
        made.open("/kontor/contacts");
        logIn(made, login);
        return made;
    }

    /** On the login page. */
    void logIn(Browser at) {
        logIn(at, LOGIN);
    }

    private static void logIn(Browser at, String login) {
        at.find("#login").sendKeys(login);
        at.find("#password").sendKeys(PASSWORD, Keys.ENTER);
        at.find("kontor-header");
    }

    void speak(String language) {
        browser.find(".who summary").click();
        browser.find(".who button[lang=" + language + "]").click();
        browser.find("html[lang=" + language + "]");
    }

    /** What the browsers told since they were asked last: none may have met an error. */
    List<String> errors() {
        return Stream.of(browser, other).flatMap(one -> one.errors().stream()).toList();
    }

    /** No page stays open, so that what comes next may take the server away. */
    void leave() {
        browser.leave();
        other.leave();
    }

    @Override
    public void close() {
        browser.close();
        other.close();
    }
}
