package org.tandemswitch.sip.application;

import java.util.List;

/**
 * What becomes of a visitor.
 *
 * @param question header field and values of a challenge that come with the refusal
 */
public record Reception(Kind kind, int status, String header, List<String> question) {
    public enum Kind {
        LET_IN,
        /** It comes in, for nobody is there who could say; that tells nothing about it. */
        UNJUDGED,
        ASK,
        DENY,
        REFUSE,
        IGNORE
    }

    public static final Reception LET_IN = new Reception(Kind.LET_IN, 0, "", List.of());
    public static final Reception UNJUDGED = new Reception(Kind.UNJUDGED, 0, "", List.of());
    public static final Reception IGNORE = new Reception(Kind.IGNORE, 0, "", List.of());

    public Reception {
        question = List.copyOf(question);
    }

    public static Reception refuse(int status) {
        return new Reception(Kind.REFUSE, status, "", List.of());
    }

    public boolean isLetIn() {
        return kind == Kind.LET_IN || kind == Kind.UNJUDGED;
    }

    /** A refusal of whoever has shown that it hears us: many phones may share its address. */
    public static Reception deny(int status) {
        return new Reception(Kind.DENY, status, "", List.of());
    }

    public static Reception ask(int status, String header, List<String> question) {
        return new Reception(Kind.ASK, status, header, question);
    }
}
