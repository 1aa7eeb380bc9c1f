package org.tandemswitch.policy;

import java.util.List;
import java.util.stream.Stream;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;

/** Every option there is, of every room. */
public final class AllOptions {
    private static final List<Option<?>> ALL = Stream.of(
                    org.tandemswitch.capacity.Options.ALL,
                    org.tandemswitch.passage.Options.ALL,
                    org.tandemswitch.rate.Options.ALL,
                    org.tandemswitch.interworking.Options.ALL,
                    org.tandemswitch.directory.Options.ALL)
            .<Option<?>>flatMap(List::stream)
            .toList();

    private AllOptions() {}

    public static Stream<Option<?>> stream() {
        return ALL.stream();
    }

    /** Those that mean something for such a peer, in the order of forms. */
    public static Stream<Option<?>> of(Peer peer) {
        return stream().filter(option -> option.suits(peer));
    }
}
