package org.tandemswitch.system.server;

import java.util.List;

/**
 * A phone that every server of these tests knows from its seed.
 *
 * @param options members of a JSON object, how its messages differ
 */
public record User(String number, String password, String lock, boolean sessionTimer, String options) {
    public static final User ANNA = new User("2001", "anna's secret", "NONE");
    public static final User BEN = new User("2002", "ben's secret", "NONE");
    /** Whoever sends wrong passwords in a name spoils it for a while, so tests of that have their own. */
    public static final User PESTERED = new User("2003", "never guessed", "NONE");

    public static final User LOCKED = new User("2004", "locked away", "BOTH");
    public static final User CROWDED = new User("2005", "many contacts", "NONE");

    public static final User UNTIMED = new User("2006", "no session timer", "NONE", false, "");

    /** Phones that are spoken to otherwise. */
    public static final User OF_SOURCE =
            speaking("2007", "\"replyAddress\": \"source\", \"requestAddress\": \"source\"");

    public static final User OF_PORTS = speaking(
            "2008", "\"replyAddress\": \"source-with-via-port\", \"requestAddress\": \"source-with-contact-port\"");

    public static final User OF_VIA =
            speaking("2009", "\"replyAddress\": \"via\", \"localDomain\": \"" + Client.OUR_DOMAIN + "\"");

    static final List<User> ALL = List.of(ANNA, BEN, PESTERED, LOCKED, CROWDED, UNTIMED, OF_SOURCE, OF_PORTS, OF_VIA);

    private User(String number, String password, String lock) {
        this(number, password, lock, true, "");
    }

    private static User speaking(String number, String options) {
        return new User(number, "spoken to otherwise", "NONE", true, options);
    }
}
