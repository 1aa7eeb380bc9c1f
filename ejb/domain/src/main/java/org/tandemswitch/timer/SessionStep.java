package org.tandemswitch.timer;

/** The session from now on, and what is to be done. */
public record SessionStep(LegSession next, SessionMove move) {
    static SessionStep stay(LegSession next) {
        return new SessionStep(next, SessionMove.NOTHING);
    }

    static SessionStep end(LegSession last) {
        return new SessionStep(last, SessionMove.END);
    }
}
