package org.tandemswitch.option;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who has options: the neighbours, and the things of the directory that neighbours refer to by name. */
public enum Peer {
    CLIENT,
    VENDOR,
    /** It calls like a client and is called like a vendor. */
    PHONE,
    ACCOUNT,
    /** Of neighbours. */
    GROUP,
    /** Of numbers. */
    LIST,
    CALENDAR,
    AREA,
    /** A rate group. */
    RATES;

    public static final Set<Peer> NEIGHBOURS = Set.of(CLIENT, VENDOR, PHONE);

    public static Optional<Peer> ofKey(String key) {
        return Stream.of(values()).filter(peer -> peer.key().equals(key)).findFirst();
    }

    /** Does it stand in the directory? */
    public boolean isListed() {
        return !NEIGHBOURS.contains(this);
    }

    /** Its name in stores, addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
