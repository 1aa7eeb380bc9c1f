package org.tandemswitch.interworking;

import java.util.Locale;
import java.util.Set;

/**
 * Headers that no option lets through and nobody may write by hand: those that carry secrets, those that say who somebody is,
 * and those by which the switch itself talks to each side.
 */
final class GuardedHeaders {
    private static final Set<String> SECRETS = Set.of(
            "authorization",
            "proxy-authorization",
            "www-authenticate",
            "proxy-authenticate",
            "authentication-info",
            "proxy-authentication-info",
            "security-client",
            "security-server",
            "security-verify",
            "p-media-authorization",
            "p-osp-auth-token");

    private static final Set<String> IDENTITIES = Set.of(
            "from",
            "to",
            "contact",
            "p-asserted-identity",
            "p-preferred-identity",
            "p-asserted-service",
            "p-preferred-service",
            "p-called-party-id",
            "p-associated-uri",
            "remote-party-id",
            "privacy",
            "diversion",
            "history-info",
            "identity",
            "identity-info",
            "referred-by",
            "reply-to",
            "p-served-user",
            "p-charge-info",
            "p-access-network-info",
            "cellular-network-info",
            "p-dcs-trace-party-id",
            "p-dcs-billing-info",
            "additional-identity",
            "call-info",
            "geolocation",
            "user-agent",
            "server",
            "organization");

    private static final Set<String> OF_THE_SWITCH = Set.of(
            "via",
            "route",
            "record-route",
            "path",
            "service-route",
            "call-id",
            "cseq",
            "max-forwards",
            "max-breadth",
            "content-type",
            "content-length",
            "content-encoding",
            "content-disposition",
            "content-language",
            "content-id",
            "mime-version",
            "accept",
            "accept-encoding",
            "allow",
            "allow-events",
            "supported",
            "unsupported",
            "require",
            "proxy-require",
            "session-expires",
            "min-se",
            "rseq",
            "rack",
            "reason",
            "retry-after",
            "event",
            "subscription-state",
            "expires",
            "min-expires",
            "sip-etag",
            "sip-if-match",
            "refer-to",
            "replaces",
            "join",
            "target-dialog",
            "timestamp",
            "date",
            "info-package",
            "recv-info");

    /** So begin the names of those that the container keeps for itself; it throws when anybody writes one. */
    private static final String OF_THE_CONTAINER = "mss_";

    /** RFC 3323 section 5.3; the others it names never pass. */
    private static final Set<String> PERSONAL = Set.of("subject", "in-reply-to");

    private GuardedHeaders() {}

    /** Names of one letter are short forms of others. */
    static boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() == 1
                || SECRETS.contains(lower)
                || IDENTITIES.contains(lower)
                || OF_THE_SWITCH.contains(lower)
                || lower.startsWith(OF_THE_CONTAINER);
    }

    /** Do they give away who calls, when the caller wants to stay unknown? */
    static boolean tellOfTheCaller(String name) {
        return PERSONAL.contains(name.toLowerCase(Locale.ROOT));
    }
}
