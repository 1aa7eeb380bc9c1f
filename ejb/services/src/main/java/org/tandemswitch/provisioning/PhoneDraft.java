package org.tandemswitch.provisioning;

/**
 * A phone as somebody typed it.
 *
 * @param id 0 for a new one
 * @param password empty to keep the one there is
 * @param lock the name of a lock
 * @param sessionTimer ST-23
 */
public record PhoneDraft(long id, String number, String password, String lock, boolean sessionTimer) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "phone " + number;
    }
}
