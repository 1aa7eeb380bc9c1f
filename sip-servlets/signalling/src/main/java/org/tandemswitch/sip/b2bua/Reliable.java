package org.tandemswitch.sip.b2bua;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletResponse;

/** A progress that waits for a PRACK (RFC 3262). Nobody could confirm one whose number is none. */
final class Reliable {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private Reliable() {}

    static boolean is(SipServletResponse progress) {
        return number(progress).isPresent();
    }

    static Optional<Long> number(SipServletResponse progress) {
        return Optional.ofNullable(progress.getHeader("RSeq"))
                .map(String::strip)
                .filter(NUMBER.asMatchPredicate())
                .map(Long::valueOf);
    }
}
