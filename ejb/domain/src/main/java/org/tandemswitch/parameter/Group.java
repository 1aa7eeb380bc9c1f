package org.tandemswitch.parameter;

/** The tabs under which administrators know the parameters (PA-05). */
public enum Group {
    SERVER,
    SIP,
    H323,
    SYSTEM,
    AUDIO
}
