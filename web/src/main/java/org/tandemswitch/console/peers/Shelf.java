package org.tandemswitch.console.peers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.provisioning.SaveOutcome;

/** Where peers of one kind are kept. Each answer is given for the user behind the request. */
public interface Shelf<G> {
    Kind kind();

    /** Empty when they cannot be read; the reason is in the log. */
    Optional<List<PeerRow<G>>> rows();

    /** The next rows are read from where they are kept, and not remembered from a moment ago. */
    void forget();

    Sheet sheet(G peer);

    /** What saving all of these, one after the other, would end with. */
    List<SaveOutcome<G>> rehearse(List<Wish<G>> wishes);

    /** Saves what fits in one transaction, one after the other. */
    List<SaveOutcome<G>> save(List<Wish<G>> wishes);

    /** Takes away what is still as it was seen and may go. */
    List<SaveOutcome<G>> remove(List<G> seen);

    /** How a column that only this kind has is ordered. */
    default Comparator<G> order(String column) {
        return (one, other) -> 0;
    }

    /** How many calls it has in progress at this moment. */
    long calls(PeerRow<G> row);
}
