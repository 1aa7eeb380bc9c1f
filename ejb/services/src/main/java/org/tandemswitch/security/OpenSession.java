package org.tandemswitch.security;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param key tells sessions apart; worth nothing to whoever would like to be this user
 * @param browser as it names itself
 * @param by what it was opened by, or would have to be by now
 * @param used when something was last asked for, apart from what open pages ask by themselves
 */
public record OpenSession(
        String key, String user, String address, String browser, OpenedBy by, Instant since, Instant used) {
    OpenSession usedAt(Instant now) {
        return new OpenSession(key, user, address, browser, by, since, now);
    }

    OpenSession openedBy(OpenedBy other) {
        return new OpenSession(key, user, address, browser, other, since, used);
    }
}
