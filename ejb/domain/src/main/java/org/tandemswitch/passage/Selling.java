package org.tandemswitch.passage;

import java.time.Duration;
import java.util.Optional;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.hours.ByHours;
import org.tandemswitch.option.Preferences;

/**
 * How a vendor takes calls.
 *
 * @param protection is it a vendor of last resort (RT-09)?
 * @param patience how long others are tried before it comes next, as one of last resort; none for until all have failed
 * @param priority where some hours have one of their own (RT-07)
 * @param callers the numbers it is shown
 */
public record Selling(
        PrefixMode prefixMode,
        boolean protection,
        Optional<Duration> patience,
        ByHours<Integer> priority,
        CallerPools callers) {
    static Selling of(Preferences chosen, Directory directory) {
        return new Selling(
                chosen.get(Options.PREFIX_MODE),
                chosen.get(Options.PROTECTION),
                chosen.get(Options.PATIENCE),
                chosen.get(Options.PRIORITY_BY_HOURS),
                CallerPools.of(chosen, directory));
    }
}
