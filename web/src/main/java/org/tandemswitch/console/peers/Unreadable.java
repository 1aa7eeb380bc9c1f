package org.tandemswitch.console.peers;

import java.util.List;

/** The file is no list of such peers at all. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> details;

    /** @param key of a text that says why */
    Unreadable(String key, Object... details) {
        super(key + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    String key() {
        return key;
    }

    Object[] details() {
        return details.toArray();
    }
}
