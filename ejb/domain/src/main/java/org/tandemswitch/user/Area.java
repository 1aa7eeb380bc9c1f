package org.tandemswitch.user;

import java.util.Locale;

/** What rights are given for: a page of the console and everything behind it, by whatever way it is reached. */
public enum Area {
    OVERVIEW,
    CALLS,
    RECORDS,
    GATEWAYS,
    PHONES,
    MONEY,
    PARAMETERS,
    USERS,
    LOG;

    /** The name of this area in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
