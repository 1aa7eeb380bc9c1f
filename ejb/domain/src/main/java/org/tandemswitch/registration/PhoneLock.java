package org.tandemswitch.registration;

import java.util.Locale;

/** What a locked phone may not do; it may register in any case. */
public enum PhoneLock {
    NONE(true, true),
    OUTGOING(false, true),
    INCOMING(true, false),
    BOTH(false, false);

    private final boolean mayCall;
    private final boolean mayBeCalled;

    PhoneLock(boolean mayCall, boolean mayBeCalled) {
        this.mayCall = mayCall;
        this.mayBeCalled = mayBeCalled;
    }

    public boolean mayCall() {
        return mayCall;
    }

    public boolean mayBeCalled() {
        return mayBeCalled;
    }

    /** The name of this lock in translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
