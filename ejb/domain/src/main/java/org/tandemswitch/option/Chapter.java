package org.tandemswitch.option;

import java.util.Locale;

/** What options are about, in the order of the forms. */
public enum Chapter {
    ACCOUNT,
    AREA,
    CALENDAR,
    LIST,
    NUMBERS,
    CAPACITY,
    ROUTES,
    RATES,
    CALLER_POOL,
    IDENTITY,
    FORWARDING,
    HEADERS,
    FAILURE,
    PROGRESS,
    MEDIA,
    ADDRESSES,
    ONLINE,
    CONTACT,
    NOTES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
