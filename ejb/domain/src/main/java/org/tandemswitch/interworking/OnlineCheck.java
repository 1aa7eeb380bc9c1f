package org.tandemswitch.interworking;

import java.time.Duration;
import org.tandemswitch.option.Preferences;

/**
 * Is a vendor asked by OPTIONS whether it is there (SI-09), and may it tell by PUBLISH how busy it is (SI-06)?
 *
 * @param interval between two questions
 * @param threshold after how many questions without answer it gets no calls
 * @param publishes does its PUBLISH count?
 */
public record OnlineCheck(boolean wanted, Duration interval, int threshold, boolean publishes) {
    static OnlineCheck of(Preferences chosen) {
        return new OnlineCheck(
                chosen.get(Options.ONLINE_CHECK),
                chosen.get(Options.ONLINE_INTERVAL),
                chosen.get(Options.ONLINE_THRESHOLD),
                chosen.get(Options.PUBLISHES));
    }
}
