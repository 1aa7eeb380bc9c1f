package org.tandemswitch.cdr.pipeline;

/** Lines of the journal that travel together, and where they stood. */
record Batch(Position from, Position to, String text, int lines) {
    /** The same for the same lines, and never again for others. */
    String key() {
        return from + ":" + to;
    }
}
