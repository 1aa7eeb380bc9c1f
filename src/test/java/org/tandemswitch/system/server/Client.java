package org.tandemswitch.system.server;

import java.util.List;

/**
 * A mapping gateway that every server of these tests knows from its seed.
 *
 * @param address in the seed, with a port perhaps; empty for none
 * @param more how it proves who it is and how its messages differ, as fields of the seed
 */
public record Client(String name, String address, String more, boolean sessionTimer, boolean locked) {
    public static final Client ALPHA = new Client("alpha", "127.0.0.2", "", true, false);
    public static final Client LOCKED = new Client("locked client", "127.0.0.4", "", true, true);
    public static final Client UNTIMED = new Client("client without timer", "127.0.0.6", "", false, false);

    /** Two that share an address: one has a port of it, the other the rest. */
    public static final Client ONE_PORT = new Client("one port", "127.0.0.71:17571", "", true, false);

    public static final Client ALL_OTHER_PORTS = new Client("all other ports", "127.0.0.71", "", true, false);

    /** On a machine without IPv6 nothing comes from there. */
    public static final Client SIX = new Client("of IPv6", "::1", "", true, false);

    public static final Client TRUNK = proving("trunk", "", "trunk-1", "of the trunk");
    public static final Client FENCED_TRUNK = proving("fenced trunk", "127.0.0.72", "trunk-2", "of the fenced one");
    /** Whoever sends wrong passwords in a name spoils it for a while, so tests of that have their own. */
    public static final Client PESTERED_TRUNK = proving("pestered trunk", "127.0.0.73", "trunk-3", "never guessed");

    /** Clients whose messages differ from the usual. */
    public static final Client OTHER_FIELDS = speaking("other fields", "127.0.0.12", """
            "callerField": "asserted", "calleeField": "to", "honoursPrivacy": "Off", "forwardRecognised": "Off", \
            "headerPassing": "listed", "listedHeaders": "X-Vendor-Route", "reliability": "never", "ringback": "180"\
            """);

    public static final Client OTHER_ANSWERS = speaking("other answers", "127.0.0.13", """
            "failureCodes": "404=503, 0=480", "reason": "always", "reliability": "on-this-leg", "ringback": "183"\
            """);

    public static final Client OTHER_ADDRESSES =
            speaking("other addresses", "127.0.0.14", "\"replyAddress\": \"source\", \"requestAddress\": \"source\"");

    public static final Client OF_PORTS = speaking("heard at its ports", "127.0.0.91", """
            "replyAddress": "source-with-via-port", "requestAddress": "source-with-contact-port"\
            """);

    /** What those are told of us who know us by a name. */
    public static final String OUR_DOMAIN = "us.example.net";

    /** Its Via may name any of its addresses. */
    public static final Client OF_VIA = speaking("heard at its Via", "127.0.0.94/31", "\"replyAddress\": \"via\"");

    public static final Client TOLD_OUR_DOMAIN =
            speaking("told our domain", "127.0.0.92", "\"localDomain\": \"" + OUR_DOMAIN + "\"");

    /** One that may not do everything. */
    public static final Client CURBED = speaking("curbed", "127.0.0.15", """
            "calleeRewriting": "00 > \\n00800* >", "calleesForbidden": "0065299 900", "callersForbidden": "0900", \
            "calleeLengths": "3-12", "callsPerSecond": "2", "lines": "3"\
            """);

    /** Those that refer to the directory. */
    public static final Client KEPT = speaking("kept", "127.0.0.16", """
            "account": "small shop", "callerBlacklists": "pests", "callLevel": "local", "pairs": "1001 710 711"\
            """);

    public static final Client IN_ARREARS = speaking("client in arrears", "127.0.0.17", "\"account\": \"in arrears\"");
    public static final Client OF_LAST_YEAR =
            speaking("client of last year", "127.0.0.18", "\"account\": \"of last year\"");

    /** An address that belongs to no client. */
    public static final String STRANGER = "127.0.0.9";

    static final List<Client> KNOWN_BY_ADDRESS = List.of(
            ALPHA,
            LOCKED,
            UNTIMED,
            ONE_PORT,
            ALL_OTHER_PORTS,
            SIX,
            OTHER_FIELDS,
            OTHER_ANSWERS,
            OTHER_ADDRESSES,
            OF_PORTS,
            OF_VIA,
            TOLD_OUR_DOMAIN,
            CURBED,
            KEPT,
            IN_ARREARS,
            OF_LAST_YEAR);
    static final List<Client> PROVING = List.of(TRUNK, FENCED_TRUNK, PESTERED_TRUNK);

    private static Client proving(String name, String address, String user, String password) {
        String account = ", \"user\": \"%s\", \"password\": \"%s\"".formatted(user, password);
        return new Client(name, address, account, true, false);
    }

    /** @param options members of a JSON object */
    private static Client speaking(String name, String address, String options) {
        return new Client(name, address, ", \"options\": {" + options + "}", true, false);
    }

    public String host() {
        return address.replaceFirst("^([^:]+):\\d+$", "$1").replaceFirst("/.*", "");
    }
}
