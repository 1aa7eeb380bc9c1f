package org.tandemswitch.interworking;

import org.tandemswitch.parameter.ParameterSet;

/** The choices for one peer together with what holds where none was made. */
record Preferences(Peer peer, Peculiarities own, ParameterSet system) {
    <T> T get(Option<T> option) {
        return own.get(option, system);
    }
}
