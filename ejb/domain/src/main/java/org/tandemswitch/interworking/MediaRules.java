package org.tandemswitch.interworking;

import java.util.Optional;
import org.tandemswitch.option.Preferences;

/**
 * What session descriptions to a peer say, and what of media reaches it at all (SI-02, SI-14, SI-15).
 *
 * @param annexB of G.729
 * @param annexA of G.723
 * @param fax may the other side turn the call to T.38?
 * @param digits do keys pressed on the other side reach it by INFO?
 * @param anonymous is the other side somebody whom bodies must not name?
 */
public record MediaRules(Annex annexB, Annex annexA, boolean fax, boolean digits, boolean anonymous) {
    private static final CodecAnnex G729 = new CodecAnnex("G729", "18", "annexb");
    private static final CodecAnnex G723 = new CodecAnnex("G723", "4", "annexa");

    static MediaRules of(Preferences chosen) {
        return new MediaRules(
                chosen.get(Options.ANNEX_B),
                chosen.get(Options.ANNEX_A),
                chosen.get(Options.FAX),
                chosen.get(Options.DIGITS),
                false);
    }

    /** The same for the call of somebody who stays unknown. */
    public MediaRules namingNobody() {
        return new MediaRules(annexB, annexA, fax, digits, true);
    }

    /** Do descriptions pass as they are? */
    public boolean changesNothing() {
        return !anonymous && annexB.changesNothing() && annexA.changesNothing();
    }

    /**
     * A session description as this peer is told it.
     *
     * @param peers what the peer itself described last
     */
    public String told(String sdp, Optional<String> peers) {
        String told = G723.told(G729.told(sdp, annexB, peers), annexA, peers);
        return anonymous ? NamelessDescription.of(told) : told;
    }
}
