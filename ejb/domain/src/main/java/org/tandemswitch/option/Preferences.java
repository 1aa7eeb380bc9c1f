package org.tandemswitch.option;

import org.tandemswitch.parameter.ParameterSet;

/** The choices for one peer together with what holds where none was made. */
public record Preferences(Peer peer, Peculiarities own, ParameterSet system) {
    public <T> T get(Option<T> option) {
        return own.get(option, system);
    }
}
