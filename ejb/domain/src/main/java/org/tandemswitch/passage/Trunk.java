package org.tandemswitch.passage;

import org.tandemswitch.option.Peer;

/** Somebody's lines, as many as there are: a call takes one as long as it lasts. */
public record Trunk(Owner owner, Capacity capacity) {
    /** Nobody's: there is always one more. */
    public static final Trunk FREE = new Trunk(new Owner(Peer.PHONE, 0), Capacity.UNLIMITED);
}
