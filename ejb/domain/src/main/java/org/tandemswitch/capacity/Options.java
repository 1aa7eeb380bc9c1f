package org.tandemswitch.capacity;

import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.whole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.value.ValueType;

/** The options that say how much somebody carries. */
public final class Options {
    private static final Set<Peer> CARRIERS = Set.of(Peer.CLIENT, Peer.VENDOR, Peer.PHONE, Peer.ACCOUNT, Peer.GROUP);

    static final Option<Optional<Integer>> LINES = option("lines", or("", whole(0, 1_000_000, "")));
    static final Option<Optional<Integer>> PACE = option("callsPerSecond", or("", whole(0, 100_000, "")));

    public static final List<Option<?>> ALL = List.of(LINES, PACE);

    private Options() {}

    private static Option<Optional<Integer>> option(String key, ValueType<Optional<Integer>> type) {
        return new Option<>(key, Chapter.CAPACITY, CARRIERS, type, Optional.empty(), Optional.empty());
    }
}
