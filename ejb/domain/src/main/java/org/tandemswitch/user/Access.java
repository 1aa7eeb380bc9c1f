package org.tandemswitch.user;

import java.util.Locale;

/** How far somebody gets in an area; each step contains those before it. */
public enum Access {
    NONE,
    VIEW,
    EDIT;

    public boolean allows(Access wanted) {
        return compareTo(wanted) >= 0;
    }

    /** The name of this step in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
