package org.tandemswitch.user;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Somebody who can sign in.
 *
 * @param mustChange the password was given by someone else and has to be replaced before anything else is done
 */
public record User(String name, PasswordHash password, boolean mustChange, Grants grants, Restrictions restrictions) {
    public static final int LONGEST_NAME = 64;
    public static final Comparator<User> BY_NAME = Comparator.comparing(User::name, String.CASE_INSENSITIVE_ORDER);

    /** No colon, because HTTP parts a name from its password by one. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    public User {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    /** Somebody new, with a password somebody else knows. */
    public static User fresh(String name, PasswordHash given, Grants grants, Restrictions restrictions) {
        return new User(name, given, true, grants, restrictions);
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The same user with a password of their own choice. */
    public User withOwn(PasswordHash chosen) {
        return new User(name, chosen, false, grants, restrictions);
    }

    /** The same user with a password somebody else knows. */
    public User withGiven(PasswordHash given) {
        return new User(name, given, true, grants, restrictions);
    }

    public User with(Grants others) {
        return new User(name, password, mustChange, others, restrictions);
    }

    public User with(Restrictions others) {
        return new User(name, password, mustChange, grants, others);
    }

    public Rights rights() {
        return grants.rights();
    }

    /** Can this user be relied on to let others in again, today and at any later time? */
    public boolean keepsTheKeys() {
        return rights().mayEdit(Area.USERS)
                && !restrictions.locked()
                && restrictions.lastDay().isEmpty();
    }
}
