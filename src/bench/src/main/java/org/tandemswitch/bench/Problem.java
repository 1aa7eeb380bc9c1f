package org.tandemswitch.bench;

/** The benchmark cannot go on; the message says why in one sentence. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }
}
