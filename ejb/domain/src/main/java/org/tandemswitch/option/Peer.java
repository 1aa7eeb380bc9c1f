package org.tandemswitch.option;

/** The kinds of neighbours. A phone calls like a client and is called like a vendor. */
public enum Peer {
    CLIENT,
    VENDOR,
    PHONE
}
