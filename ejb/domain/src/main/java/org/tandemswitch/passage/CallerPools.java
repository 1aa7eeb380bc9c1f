package org.tandemswitch.passage;

import java.util.Optional;
import java.util.SortedSet;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.option.Preferences;

/**
 * The numbers a vendor is shown.
 *
 * @param usual none where it sees the callers themselves
 * @param forwarded for calls that somebody forwarded (CP-04); none where they are as all others
 */
public record CallerPools(Optional<CallerPool> usual, Optional<CallerPool> forwarded) {
    static CallerPools of(Preferences chosen, Directory directory) {
        return new CallerPools(
                pool(chosen.get(Options.CALLER_POOL), chosen, directory),
                pool(chosen.get(Options.CALLER_POOL_FORWARDED), chosen, directory));
    }

    private static Optional<CallerPool> pool(SortedSet<String> name, Preferences chosen, Directory directory) {
        return name.stream()
                .findFirst()
                .map(list -> new CallerPool(
                        directory.list(list),
                        chosen.get(Options.CALLER_POOL_ORDER),
                        chosen.get(Options.CALLER_POOL_CALLS)));
    }

    public Optional<CallerPool> of(boolean isForwarded) {
        return isForwarded ? forwarded.or(() -> usual) : usual;
    }
}
