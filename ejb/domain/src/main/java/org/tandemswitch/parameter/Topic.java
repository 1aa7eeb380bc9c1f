package org.tandemswitch.parameter;

/** What a parameter is about, within its group. */
public enum Topic {
    ALARM,
    AUTH,
    BILLING,
    BLACKLIST,
    CDR,
    H323,
    INTEGRATION,
    INTEROP,
    IVR,
    LRN,
    MAINTENANCE,
    MEDIA,
    NAT,
    NETWORK,
    QOS,
    REGISTRATION,
    REPORT,
    ROUTING,
    SECURITY,
    SESSION_TIMER,
    SYSTEM,
    TIMEOUT,
    TRANSFER
}
