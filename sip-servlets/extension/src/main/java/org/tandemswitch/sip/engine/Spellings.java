package org.tandemswitch.sip.engine;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an address of IPv6 is written in a message: in brackets, at full length as this switch does or shortened as RFC 5952
 * recommends. The engine compares hosts letter by letter and knows its own addresses without brackets only, so it would take
 * what is meant for it as meant for somebody else.
 */
final class Spellings {
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");
    private static final Comparator<MatchResult> BY_ZEROS = Comparator.comparingLong(
            run -> run.group().chars().filter(letter -> letter == '0').count());

    private Spellings() {}

    /** None for IPv4, which is written in one way only. */
    static List<String> of(InetAddress address) {
        return address instanceof Inet6Address
                ? Stream.of(address.getHostAddress(), shortened(address.getHostAddress()))
                        .distinct()
                        .map(text -> "[" + text + "]")
                        .toList()
                : List.of();
    }

    /** The longest run of zeros, of equally long ones the first, becomes two colons. */
    private static String shortened(String full) {
        return ZEROS.matcher(full)
                .results()
                .reduce((one, next) -> BY_ZEROS.compare(next, one) > 0 ? next : one)
                .map(run -> full.substring(0, run.start()) + "::" + full.substring(run.end()))
                .orElse(full);
    }
}
