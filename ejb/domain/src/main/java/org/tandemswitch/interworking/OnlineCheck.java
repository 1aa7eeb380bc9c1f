package org.tandemswitch.interworking;

import java.time.Duration;
import org.tandemswitch.option.Preferences;

/**
 * Is a vendor asked by OPTIONS whether it is there (SI-09)?
 *
 * @param interval between two questions
 * @param threshold after how many questions without answer it gets no calls
 */
public record OnlineCheck(boolean wanted, Duration interval, int threshold) {
    static OnlineCheck of(Preferences chosen) {
        return new OnlineCheck(
                chosen.get(Options.ONLINE_CHECK),
                chosen.get(Options.ONLINE_INTERVAL),
                chosen.get(Options.ONLINE_THRESHOLD));
    }
}
