package org.tandemswitch.gateway;

/** How SIP travels to a neighbour. */
public enum Transport {
    UDP,
    TCP,
    TLS
}
