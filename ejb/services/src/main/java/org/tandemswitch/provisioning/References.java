package org.tandemswitch.provisioning;

import java.util.SortedSet;
import java.util.stream.Stream;
import org.tandemswitch.option.Names;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.policy.AllOptions;

/** What somebody's options refer to by name. */
final class References {
    private References() {}

    /** @param option in which the name stands */
    record Reference(Peer kind, String name, String option) {}

    static Stream<Reference> of(Peer peer, Peculiarities options) {
        return options.isNone() ? Stream.empty() : AllOptions.of(peer).flatMap(option -> of(option, options));
    }

    private static Stream<Reference> of(Option<?> option, Peculiarities options) {
        return option.type() instanceof Names names && options.chosen().containsKey(option.key())
                ? names.read(options.chosen().get(option.key())).value().stream()
                        .flatMap(SortedSet::stream)
                        .map(name -> new Reference(names.kind(), name, option.key()))
                : Stream.empty();
    }
}
