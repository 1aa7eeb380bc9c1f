package org.tandemswitch.cdr.pipeline;

/**
 * Lines of the journal that travel together, and between which places they stood.
 *
 * @param key the same for the same lines, and never again for others
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Batch(String key, Position from, Position to, byte[] text, int lines) {
    /** Everything between the two places, or what is left of it. */
    static Batch between(Position from, Position to, byte[] text, int lines) {
        return new Batch(from + ":" + to, from, to, text, lines);
    }

    /** The beginnings of one kind between the two places that still stood. */
    static Batch ofBeginnings(Position from, Position to, byte[] text, int lines) {
        return new Batch("began/" + from + ":" + to, from, to, text, lines);
    }

    boolean holds(Position place) {
        return from.compareTo(place) <= 0 && place.compareTo(to) < 0;
    }
}
