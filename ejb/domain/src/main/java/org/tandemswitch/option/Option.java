package org.tandemswitch.option;

import java.util.Optional;
import java.util.Set;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.value.ValueType;

/**
 * One thing in which neighbours differ.
 *
 * @param key its name in stores, texts and logs; never changes
 * @param peers for whom it means something
 * @param standard its value for whoever chose none, unless it follows a parameter
 * @param follows the system parameter that says what the default is
 */
public record Option<T>(
        String key, Chapter chapter, Set<Peer> peers, ValueType<T> type, T standard, Optional<Parameter<T>> follows) {
    public Option {
        peers = Set.copyOf(peers);
    }

    /** What "default" means at this moment. */
    public T usual(ParameterSet system) {
        return follows.map(system::get).orElse(standard);
    }

    public String usualText(ParameterSet system) {
        return type.write(usual(system));
    }

    /** Is it written in several lines? */
    public boolean isLong() {
        return type.isLong();
    }

    public boolean suits(Peer peer) {
        return peers.contains(peer);
    }

    @Override
    public String toString() {
        return key;
    }
}
