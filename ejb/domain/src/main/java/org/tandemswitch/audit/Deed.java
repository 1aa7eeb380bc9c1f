package org.tandemswitch.audit;

import java.util.Locale;

/** What can be done to the switch, as the system log names it. */
public enum Deed {
    PARAMETERS_CHANGED,
    PARAMETERS_PRESET,
    PARAMETERS_IMPORTED,
    PARAMETERS_ROLLED_BACK,
    GATEWAY_SAVED,
    GATEWAY_REMOVED,
    PHONE_SAVED,
    PHONE_REMOVED,
    REGISTRATION_REMOVED,
    PLATFORM_SAVED,
    PLATFORM_REMOVED,
    DIRECTORY_SAVED,
    DIRECTORY_REMOVED,
    GATEWAY_CALLED_AGAIN,
    CALL_HUNG_UP,
    CALL_SHARED,
    SHARING_WITHDRAWN,
    TRACE_STARTED,
    TRACE_STOPPED,
    TRACE_REMOVED,
    USER_SAVED,
    USER_REMOVED,
    USER_LOCKED,
    USER_UNLOCKED,
    PASSWORD_CHANGED,
    ONE_TIME_CODE_ON,
    ONE_TIME_CODE_OFF,
    SESSION_REVOKED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_REFUSED;

    /** Is what calls are decided by other than before? */
    public boolean isOfRules() {
        return compareTo(DIRECTORY_REMOVED) <= 0 && this != REGISTRATION_REMOVED;
    }

    /** The name of this deed in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
