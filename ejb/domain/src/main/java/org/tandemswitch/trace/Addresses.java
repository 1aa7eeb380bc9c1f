package org.tandemswitch.trace;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What names persons in a text becomes stars; machines and what is known to be harmless stay. */
final class Addresses {
    private static final Pattern PERSONAL = Pattern.compile("(?i)sips?:|tel:|username");

    /** In its user a comma may stand. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:sips?|tel):(?:[^\\s<>\",]++|,(?!sips?:|tel:))*+");

    private static final String HARMLESS = "(?:alg|algorithm|branch|cause|counter|expires|index|maddr|nc|nonce|opaque|q"
            + "|realm|received|reg-id|rport|tag|ttl)";
    private static final String VALUE = "(?:\"[^\"\\\\]*+\"|[^;,?&\\s\"<>@]*+)";
    /** Names nobody, and neither does the name of Q.850 in a reason. */
    private static final String PARAMETER = "(?<![^;,\\s])(?:q\\.850|" + HARMLESS + "[ \\t]*+=[ \\t]*+" + VALUE + ")";
    /** Be it finished or not. */
    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+\"?";

    private static final Pattern PIECE = Pattern.compile("(?is)" + PARAMETER + "|" + QUOTED);

    private Addresses() {}

    static boolean areIn(String value) {
        return PERSONAL.matcher(value).find();
    }

    /**
     * @param harmless takes out of parameters that name nobody what shall not stand even there
     * @param others changes what is neither such a parameter nor an address
     */
    static String masked(String text, UnaryOperator<String> harmless, UnaryOperator<String> others) {
        return Pieces.changed(
                PIECE,
                text,
                piece -> piece.startsWith("\"") ? users(piece, others) : harmless.apply(piece),
                between -> users(between, others));
    }

    private static String users(String text, UnaryOperator<String> others) {
        return Pieces.changed(ADDRESS, text, Addresses::withoutUser, others);
    }

    private static String withoutUser(String address) {
        int host = Math.max(address.indexOf(':'), address.lastIndexOf('@')) + 1;
        boolean telephone = address.regionMatches(true, 0, "tel", 0, 3);
        int end = telephone ? host : Machines.endOfHost(address, host);
        return Discretion.starred(address.substring(0, host))
                + address.substring(host, end)
                + Discretion.starred(address.substring(end));
    }
}
