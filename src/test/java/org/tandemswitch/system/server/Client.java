package org.tandemswitch.system.server;

import java.util.List;

/** A mapping gateway that every server of these tests knows from its seed. */
public record Client(String name, String host, boolean sessionTimer, boolean locked) {
    public static final Client ALPHA = new Client("alpha", "127.0.0.2", true, false);
    public static final Client LOCKED = new Client("locked client", "127.0.0.4", true, true);
    public static final Client UNTIMED = new Client("client without timer", "127.0.0.6", false, false);

    /** An address that belongs to no client. */
    public static final String STRANGER = "127.0.0.9";

    static final List<Client> ALL = List.of(ALPHA, LOCKED, UNTIMED);
}
