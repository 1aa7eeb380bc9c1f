package org.tandemswitch.cdr.pipeline;

/** Lines of the journal that travel together, and where they stood. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Batch(Position from, Position to, byte[] text, int lines) {
    /** The same for the same lines, and never again for others. */
    String key() {
        return from + ":" + to;
    }
}
