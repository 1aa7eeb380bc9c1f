package org.tandemswitch.option;

import java.util.Locale;

/** What options are about, in the order of the forms. */
public enum Chapter {
    NUMBERS,
    CAPACITY,
    ROUTES,
    IDENTITY,
    FORWARDING,
    HEADERS,
    FAILURE,
    PROGRESS,
    MEDIA,
    ADDRESSES,
    ONLINE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
