package org.tandemswitch.system.server;

import java.util.List;
import org.tandemswitch.phone.Phone;

/** A routing gateway that every server of these tests knows from its seed; a phone of the test stands behind it. */
public record Vendor(String name, String prefix, String host, int port, String transport, int priority, String rules) {
    public static final Vendor UDP = new Vendor("udp vendor", "71", "127.0.0.31", 17071, "UDP", 1);
    public static final Vendor TCP = new Vendor("tcp vendor", "72", "127.0.0.31", 17072, "TCP", 1);
    public static final Vendor FIRST = new Vendor("first of two", "73", "127.0.0.32", 17073, "UDP", 1);
    public static final Vendor SECOND = new Vendor("second of two", "73", "127.0.0.33", 17073, "UDP", 2);
    public static final Vendor REFUSING_TCP = new Vendor("closed port", "75", "127.0.0.34", 17075, "TCP", 1);
    public static final Vendor BEHIND_REFUSING_TCP = new Vendor("behind it", "75", "127.0.0.35", 17075, "UDP", 2);

    /** Gateways that differ from the system parameters; behind each of them comes {@link #NEXT}. */
    public static final Vendor IMPATIENT = ruled("impatient", "601", 41, "\"invite\": \"2\"");

    public static final Vendor SILENCE_STOPS =
            ruled("silence stops", "602", 42, "\"invite\": \"2\", \"stopAfterInviteTimeout\": \"true\"");
    public static final Vendor MEDIA_DOES_NOT_STOP =
            ruled("media does not stop", "603", 43, "\"stopAfterMedia\": \"false\"");
    public static final Vendor FORBIDDEN_STOPS = ruled("403 stops", "604", 44, "\"stopCodes\": \"403\"");
    public static final Vendor RINGING_DOES_NOT_STOP =
            ruled("ringing does not stop", "605", 45, "\"switchAfterRinging\": true, \"ringing\": \"2\"");
    public static final Vendor SHORT_STAGES = ruled(
            "short stages",
            "606",
            46,
            "\"invite\": \"9\", \"trying\": \"2\", \"progress\": \"3\", \"progressWithMedia\": \"4\", \"ringing\": \"5\"");
    public static final Vendor QUICK_RESENDS = ruled("quick resends", "607", 47, "\"resendWaits\": \"0.3,0.6,0.3\"");
    public static final Vendor DEAD_ONE = ruled("dead one", "608", 48, "\"invite\": \"1\"");
    public static final Vendor DEAD_TWO =
            new Vendor("dead two", "608", "127.0.0.49", 17080, "UDP", 2, "\"invite\": \"1\"");
    public static final Vendor WANTS_REST = ruled("wants rest", "609", 50, "");
    public static final Vendor UNTIMED = ruled("vendor without timer", "61", 52, "\"sessionTimer\": false");
    /** Gateways whose messages differ from the usual. */
    public static final Vendor OUTSPOKEN = speaking("outspoken", "621", 53, """
            "privacy": "id", "asserted": "caller", "preferred": "pass", "remoteParty": "On", "display": "On", \
            "phoneUsers": "On", "domain": "callers.example.net", "keepsTo": "On", "forwardSent": "both", \
            "customHeaders": "X-Carrier: 17\\nX-Name: \u00c4nnchen", "headerPassing": "all", "reason": "always", \
            "reliability": "on-this-leg", "annexB": "no"\
            """);

    public static final Vendor DISCREET = speaking("discreet", "623", 54, """
            "privacy": "none", "asserted": "caller", "remoteParty": "On", "redirects": "On", "retryAfter": "Off", \
            "forwardSent": "diversion", "reason": "never", "reliability": "never", \
            "fax": "Off", "digits": "Off"\
            """);

    /** Gateways that are spoken to otherwise. */
    public static final Vendor OF_SOURCE = at(17080, "of its source", "671", """
            "replyAddress": "source", "requestAddress": "source"\
            """);

    public static final Vendor OF_PORTS = at(17081, "of its ports", "672", """
            "replyAddress": "source-with-via-port", "requestAddress": "source-with-contact-port"\
            """);

    public static final Vendor OF_VIA = at(17082, "of its Via", "673", """
            "replyAddress": "via", "localDomain": "us.example.net"\
            """);

    /** A gateway that may tell how busy it is. */
    public static final Vendor PUBLISHING = at(17083, "publishing", "674", "\"publishes\": \"On\"");

    public static final Vendor SIX_UDP = new Vendor("of IPv6", "641", "::1", 17091, "UDP", 1);
    public static final Vendor SIX_TCP = new Vendor("of IPv6 over TCP", "642", "::1", 17092, "TCP", 1);

    public static final Vendor TLS = new Vendor("over TLS", "643", "127.0.0.1", 17093, "TLS", 1);
    /** These have no certificate for their address, or one that nobody knows. */
    public static final Vendor TLS_IMPOSTOR = new Vendor("impostor over TLS", "644", "127.0.0.37", 17094, "TLS", 1);

    public static final Vendor TLS_UNKNOWN = new Vendor("unknown over TLS", "647", "127.0.0.1", 17095, "TLS", 1);

    public static final Vendor LARGE = new Vendor("large over TCP", "645", "127.0.0.38", 17096, "UDP", 1);
    public static final Vendor LARGE_BY_DATAGRAM = new Vendor("large over UDP", "646", "127.0.0.38", 17097, "UDP", 1);

    /** Gateways that ask who we are. */
    public static final Vendor ASKING = proving("asking", "600", 81, "");

    public static final Vendor ASKING_IN_A_REALM =
            proving("asking in a realm", "622", 82, ", \"realm\": \"vendor.example\"");

    /** Two for the same numbers: the first has one line, the second rewrites what it is sent. */
    public static final Vendor NARROW = speaking("narrow", "652", 84, "\"lines\": \"1\"");

    public static final Vendor REWRITING = new Vendor("rewriting", "652", "127.0.0.85", 17080, "UDP", 2, """
            "options": {"callerRewriting": "100 > +4930100", "calleeRewriting": "652[4] > 0044\\n652 > 00", \
            "callersForbidden": "666"}\
            """);

    /** Two that share one line; the first shows callers out of a pool, each for one call at a time. */
    public static final Vendor POOLED = speaking("pooled", "653", 86, """
            "groups": "shared", "callerPool": "shown", "callerPoolOrder": "in-turn", "callerPoolCalls": "1"\
            """);

    public static final Vendor SHARING = speaking("sharing", "654", 87, "\"groups\": \"shared\"");

    public static final Vendor NEXT = new Vendor("next of all", "60", "127.0.0.51", 17080, "UDP", 1);

    static final List<Vendor> ALL = List.of(
            UDP,
            TCP,
            FIRST,
            SECOND,
            REFUSING_TCP,
            BEHIND_REFUSING_TCP,
            IMPATIENT,
            SILENCE_STOPS,
            MEDIA_DOES_NOT_STOP,
            FORBIDDEN_STOPS,
            RINGING_DOES_NOT_STOP,
            SHORT_STAGES,
            QUICK_RESENDS,
            DEAD_ONE,
            DEAD_TWO,
            WANTS_REST,
            UNTIMED,
            OUTSPOKEN,
            DISCREET,
            OF_SOURCE,
            OF_PORTS,
            OF_VIA,
            PUBLISHING,
            SIX_UDP,
            SIX_TCP,
            TLS,
            TLS_IMPOSTOR,
            TLS_UNKNOWN,
            LARGE,
            LARGE_BY_DATAGRAM,
            ASKING,
            ASKING_IN_A_REALM,
            NARROW,
            REWRITING,
            POOLED,
            SHARING,
            NEXT);

    Vendor(String name, String prefix, String host, int port, String transport, int priority) {
        this(name, prefix, host, port, transport, priority, "");
    }

    private static Vendor ruled(String name, String prefix, int address, String rules) {
        return new Vendor(name, prefix, "127.0.0." + address, 17080, "UDP", 1, rules);
    }

    /** @param options members of a JSON object */
    private static Vendor speaking(String name, String prefix, int address, String options) {
        return ruled(name, prefix, address, "\"options\": {" + options + "}");
    }

    /** @param options members of a JSON object */
    private static Vendor at(int port, String name, String prefix, String options) {
        return new Vendor(name, prefix, "127.0.0.93", port, "UDP", 1, "\"options\": {" + options + "}");
    }

    private static Vendor proving(String name, String prefix, int address, String realm) {
        return ruled(name, prefix, address, "\"user\": \"us\", \"password\": \"our secret\"" + realm);
    }

    public String number(String rest) {
        return prefix + rest;
    }

    Phone phone() {
        return transport.equals("UDP")
                ? Phone.on(host, port).udp()
                : Phone.on(host, port).tcp();
    }
}
