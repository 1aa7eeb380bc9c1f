package org.tandemswitch.passage;

import org.tandemswitch.directory.Directory;
import org.tandemswitch.hours.ByHours;
import org.tandemswitch.option.Preferences;

/**
 * How a vendor takes calls.
 *
 * @param protection is it a vendor of last resort (RT-09)?
 * @param priority where some hours have one of their own (RT-07)
 * @param callers the numbers it is shown
 */
public record Selling(PrefixMode prefixMode, boolean protection, ByHours<Integer> priority, CallerPools callers) {
    static Selling of(Preferences chosen, Directory directory) {
        return new Selling(
                chosen.get(Options.PREFIX_MODE),
                chosen.get(Options.PROTECTION),
                chosen.get(Options.PRIORITY_BY_HOURS),
                CallerPools.of(chosen, directory));
    }
}
