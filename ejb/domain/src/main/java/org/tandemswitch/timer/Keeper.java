package org.tandemswitch.timer;

/** Who keeps a session alive, whichever of the two sends the next request. */
public enum Keeper {
    SWITCH,
    PEER;

    static Keeper inRequestOfPeer(Refresher named) {
        return named == Refresher.UAC ? PEER : SWITCH;
    }

    static Keeper inAnswerOfPeer(Refresher named) {
        return named == Refresher.UAC ? SWITCH : PEER;
    }

    Refresher inOurRequest() {
        return this == SWITCH ? Refresher.UAC : Refresher.UAS;
    }

    Refresher inOurAnswer() {
        return this == SWITCH ? Refresher.UAS : Refresher.UAC;
    }
}
