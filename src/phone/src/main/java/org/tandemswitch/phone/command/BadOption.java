package org.tandemswitch.phone.command;

/** The command line does not make sense; the message says why. */
final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOption(String message) {
        super(message);
    }
}
