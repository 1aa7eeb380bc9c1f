package org.tandemswitch.user;

import static org.tandemswitch.user.Area.CALLS;
import static org.tandemswitch.user.Area.GATEWAYS;
import static org.tandemswitch.user.Area.LOG;
import static org.tandemswitch.user.Area.MONEY;
import static org.tandemswitch.user.Area.OVERVIEW;
import static org.tandemswitch.user.Area.PARAMETERS;
import static org.tandemswitch.user.Area.PHONES;
import static org.tandemswitch.user.Area.RECORDS;

import java.util.Locale;

/** What a user is there for (US-01). */
public enum Role {
    /** Does everything. */
    ADMINISTRATOR(Rights.ALL),
    /** Runs the switch from day to day: gateways, phones and calls, not the people. */
    OPERATOR(Rights.NONE
            .with(Access.VIEW, OVERVIEW, RECORDS, PARAMETERS, LOG)
            .with(Access.EDIT, CALLS, GATEWAYS, PHONES)),
    /** Looks, and touches nothing. */
    VIEWER(Rights.NONE.with(Access.VIEW, OVERVIEW, CALLS, RECORDS, GATEWAYS, PHONES, PARAMETERS)),
    /** Sees money and records, and nothing of how the switch is set up. */
    ACCOUNTANT(Rights.NONE.with(Access.VIEW, OVERVIEW, RECORDS).with(Access.EDIT, MONEY));

    private final Rights rights;

    Role(Rights rights) {
        this.rights = rights;
    }

    public Rights rights() {
        return rights;
    }

    /** The name of this role in security constraints and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
