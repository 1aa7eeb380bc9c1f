package org.tandemswitch.timer;

/** Does a peer take UPDATE? One that refused it is not asked again, whatever it says it allows (ST-18). */
enum UpdateUse {
    UNHEARD,
    ALLOWED,
    REFUSED;

    static UpdateUse of(boolean allowed) {
        return allowed ? ALLOWED : UNHEARD;
    }

    UpdateUse heard(boolean allowed) {
        return this == UNHEARD ? of(allowed) : this;
    }
}
