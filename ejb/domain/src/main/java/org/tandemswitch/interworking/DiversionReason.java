package org.tandemswitch.interworking;

import java.util.Arrays;
import java.util.Optional;

/** Why a call was forwarded: the word of a Diversion header (RFC 5806) and the cause of a History-Info (RFC 4458, RFC 7544). */
public enum DiversionReason {
    UNKNOWN("unknown", 404),
    USER_BUSY("user-busy", 486),
    NO_ANSWER("no-answer", 408),
    UNAVAILABLE("unavailable", 503),
    UNCONDITIONAL("unconditional", 302),
    DEFLECTION("deflection", 480);

    private final String word;
    private final int cause;

    DiversionReason(String word, int cause) {
        this.word = word;
        this.cause = cause;
    }

    String word() {
        return word;
    }

    int cause() {
        return cause;
    }

    static DiversionReason ofWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equalsIgnoreCase(word))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static Optional<DiversionReason> ofCause(String cause) {
        return Arrays.stream(values())
                .filter(reason -> cause.equals(Integer.toString(reason.cause)))
                .findFirst();
    }
}
