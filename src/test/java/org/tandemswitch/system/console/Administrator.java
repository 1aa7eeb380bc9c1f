package org.tandemswitch.system.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tandemswitch.system.server.Tandem;

/** The user who is there from the beginning. */
public final class Administrator {
    static final String NAME = "admin";
    static final String OWN_PASSWORD = "a password of the tests";

    private Administrator() {}

    /** Signs in, where nobody is signed in, and chooses the own password when that is still asked for. */
    public static void signIn(Browser browser, Tandem tandem) {
        if (browser.isSignedIn()) {
            return;
        }
        browser.forgetCookies();
        if (Files.exists(tandem.firstPassword())) {
            String first = firstPassword(tandem);
            enter(browser, first);
            change(browser, first, OWN_PASSWORD);
        } else {
            enter(browser, OWN_PASSWORD);
        }
        browser.awaitPath("/");
        browser.staySignedIn();
    }

    static void enter(Browser browser, String password) {
        enter(browser, NAME, password);
    }

    static void enter(Browser browser, String name, String password) {
        browser.open("/login");
        browser.type("login:name", name);
        browser.type("login:password", password);
        browser.click("login:enter");
    }

    static void change(Browser browser, String current, String chosen) {
        browser.awaitPath("/password");
        browser.type("password:current", current);
        browser.type("password:chosen", chosen);
        browser.type("password:repeated", chosen);
        browser.click("password:change");
    }

    static String firstPassword(Tandem tandem) {
        try {
            Path file = tandem.firstPassword();
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
