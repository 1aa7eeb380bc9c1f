package org.tandemswitch.user;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /** The areas that have something behind them; as long as there are no accounts, a right for money says nothing. */
    public static List<Area> offered() {
        return Stream.of(values()).filter(area -> area != MONEY).toList();
    }

    /** The name of this area in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
