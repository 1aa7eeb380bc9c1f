package org.tandemswitch.provisioning;

import java.util.Map;

/**
 * A phone as somebody typed it.
 *
 * @param id 0 for a new one
 * @param password empty to keep the one there is
 * @param lock the name of a lock
 * @param sessionTimer ST-23
 * @param options interworking options by key; what is empty or missing follows the default
 */
public record PhoneDraft(
        long id, String number, String password, String lock, boolean sessionTimer, Map<String, String> options) {
    public PhoneDraft {
        options = Map.copyOf(options);
    }

    public PhoneDraft(long id, String number, String password, String lock, boolean sessionTimer) {
        this(id, number, password, lock, sessionTimer, Map.of());
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "phone " + number;
    }
}
