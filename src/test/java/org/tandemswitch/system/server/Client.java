package org.tandemswitch.system.server;

import java.util.List;

/** A mapping gateway that every server of these tests knows from its seed. */
public record Client(String name, String host, boolean locked) {
    public static final Client ALPHA = new Client("alpha", "127.0.0.2", false);
    public static final Client LOCKED = new Client("locked client", "127.0.0.4", true);

    /** An address that belongs to no client. */
    public static final String STRANGER = "127.0.0.9";

    static final List<Client> ALL = List.of(ALPHA, LOCKED);
}
