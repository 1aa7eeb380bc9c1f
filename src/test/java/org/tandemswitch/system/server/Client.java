package org.tandemswitch.system.server;

import java.util.List;

/**
 * A mapping gateway that every server of these tests knows from its seed.
 *
 * @param options its interworking options as members of a JSON object
 */
public record Client(String name, String host, boolean sessionTimer, boolean locked, String options) {
    public static final Client ALPHA = new Client("alpha", "127.0.0.2", true, false);
    public static final Client LOCKED = new Client("locked client", "127.0.0.4", true, true);
    public static final Client UNTIMED = new Client("client without timer", "127.0.0.6", false, false);

    /** Clients whose messages differ from the usual. */
    public static final Client OTHER_FIELDS = new Client("other fields", "127.0.0.12", """
            "callerField": "asserted", "calleeField": "to", "honoursPrivacy": "Off", "forwardRecognised": "Off", \
            "headerPassing": "listed", "listedHeaders": "X-Vendor-Route", "reliability": "never", "ringback": "180"\
            """);

    public static final Client OTHER_ANSWERS = new Client("other answers", "127.0.0.13", """
            "failureCodes": "404=503, 0=480", "reason": "always", "reliability": "on-this-leg", "ringback": "183"\
            """);

    public static final Client OTHER_ADDRESSES =
            new Client("other addresses", "127.0.0.14", "\"replyAddress\": \"source\", \"requestAddress\": \"source\"");

    /** An address that belongs to no client. */
    public static final String STRANGER = "127.0.0.9";

    static final List<Client> ALL = List.of(ALPHA, LOCKED, UNTIMED, OTHER_FIELDS, OTHER_ANSWERS, OTHER_ADDRESSES);

    private Client(String name, String host, boolean sessionTimer, boolean locked) {
        this(name, host, sessionTimer, locked, "");
    }

    private Client(String name, String host, String options) {
        this(name, host, true, false, options);
    }
}
