package org.tandemswitch.sip.transport;

/** How messages travel (RFC 3261 section 18). */
public enum Transport {
    UDP,
    TCP,
    TLS
}
