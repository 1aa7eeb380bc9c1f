package org.tandemswitch.registration;

import static org.tandemswitch.parameter.SystemParameters.SS_ENDPOINT_EXPIRE;
import static org.tandemswitch.parameter.SystemParameters.SS_ENDPOINT_NAT_EXPIRE;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tandemswitch.parameter.ParameterSet;

/** How long a registration lives at most (NK-11, D-14). */
public record Lifetimes(Duration plain, Duration behindNat) {
    /** What a malformed wish stands for (RFC 3261 section 20.19). */
    private static final Duration MALFORMED = Duration.ofSeconds(3600);

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int DIGITS_OF_ANY_USE = 9;

    public static Lifetimes of(ParameterSet set) {
        return new Lifetimes(set.get(SS_ENDPOINT_EXPIRE), set.get(SS_ENDPOINT_NAT_EXPIRE));
    }

    /** The smaller of what is allowed and what was asked for; zero takes the registration back. */
    Duration granted(Optional<String> asked, boolean nat) {
        Duration most = nat ? behindNat : plain;
        return asked.map(Lifetimes::read)
                .filter(wanted -> wanted.compareTo(most) < 0)
                .orElse(most);
    }

    static Duration read(String text) {
        String digits = text.strip();
        if (!DIGITS.matcher(digits).matches()) {
            return MALFORMED;
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > DIGITS_OF_ANY_USE
                ? Duration.ofDays(3650)
                : Duration.ofSeconds(Long.parseLong(significant));
    }
}
