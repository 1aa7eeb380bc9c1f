package org.tandemswitch.console.peers;

import java.util.List;
import java.util.Optional;
import org.tandemswitch.provisioning.SaveOutcome;

/** Where peers of one kind are kept. Each answer is given for the user behind the request. */
public interface Shelf<G> {
    Kind kind();

    /** Empty when they cannot be read; the reason is in the log. */
    Optional<List<PeerRow<G>>> rows();

    Sheet sheet(G peer);

    /** What saving all of these, one after the other, would end with. */
    List<SaveOutcome<G>> rehearse(List<Wish<G>> wishes);

    /** Saves in a transaction of its own. */
    SaveOutcome<G> save(Wish<G> wish);

    /** False when it is not any more as it was seen. */
    boolean remove(PeerRow<G> row);

    /** How many calls it has in progress at this moment. */
    long calls(PeerRow<G> row);
}
