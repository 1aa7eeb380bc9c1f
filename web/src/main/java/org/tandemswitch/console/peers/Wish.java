package org.tandemswitch.console.peers;

import java.util.Optional;

/**
 * What one peer should be.
 *
 * @param line where it stands in a file; 0 for none
 * @param seen the peer as the user saw it; none for a new one
 * @param password a new one; empty to keep the one there is
 * @param removal it should not be at all
 */
public record Wish<G>(long line, Optional<PeerRow<G>> seen, Sheet sheet, String password, boolean removal) {
    static <G> Wish<G> edit(PeerRow<G> seen, Sheet sheet) {
        return new Wish<>(0, Optional.of(seen), sheet, "", false);
    }

    static <G> Wish<G> removal(PeerRow<G> seen) {
        return new Wish<>(0, Optional.of(seen), seen.sheet(), "", true);
    }

    /** The id of its draft, or the given one where it is new. */
    public long id(long fresh) {
        return seen.map(PeerRow::id).orElse(fresh);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "wish of line " + line;
    }
}
