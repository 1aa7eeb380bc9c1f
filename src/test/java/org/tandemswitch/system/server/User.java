package org.tandemswitch.system.server;

import java.util.List;

/** A phone that every server of these tests knows from its seed. */
public record User(String number, String password, String lock, boolean sessionTimer) {
    public static final User ANNA = new User("2001", "anna's secret", "NONE");
    public static final User BEN = new User("2002", "ben's secret", "NONE");
    /** Whoever sends wrong passwords in a name spoils it for a while, so tests of that have their own. */
    public static final User PESTERED = new User("2003", "never guessed", "NONE");

    public static final User LOCKED = new User("2004", "locked away", "BOTH");
    public static final User CROWDED = new User("2005", "many contacts", "NONE");

    public static final User UNTIMED = new User("2006", "no session timer", "NONE", false);

    static final List<User> ALL = List.of(ANNA, BEN, PESTERED, LOCKED, CROWDED, UNTIMED);

    private User(String number, String password, String lock) {
        this(number, password, lock, true);
    }
}
