package org.tandemswitch.capacity;

import org.tandemswitch.option.Peer;

/** Whose lines they are. */
public record Owner(Peer kind, long id) {}
