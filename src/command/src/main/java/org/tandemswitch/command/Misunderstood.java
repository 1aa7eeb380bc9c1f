package org.tandemswitch.command;

/** The command line makes no sense; the message says why. */
final class Misunderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misunderstood(String message) {
        super(message);
    }
}
