package org.tandemswitch.call;

import java.time.Instant;
import org.tandemswitch.call.CallEvent.Progressed;

/**
 * What the gateway that is being invited has let us hear so far.
 *
 * @param since when the stage was reached
 * @param media it described its media
 * @param packets its media arrived
 * @param rang it said that the callee is being called
 * @param told it has heard who we are
 */
record Heard(Stage stage, Instant since, boolean media, boolean packets, boolean rang, boolean told) {
    static Heard nothing(Instant since) {
        return new Heard(Stage.INVITED, since, false, false, false, false);
    }

    /** It is invited once more. */
    Heard startedAgain(Instant now) {
        return new Heard(Stage.INVITED, now, false, false, false, told);
    }

    Heard andTold() {
        return new Heard(stage, since, media, packets, rang, true);
    }

    /** A stage's clock starts with its first message; repeats and steps back do not restart it (TO-05). */
    Heard and(Progressed progress, Instant now) {
        Stage reached = Stage.of(progress.status(), progress.media());
        boolean further = reached.compareTo(stage) > 0;
        return new Heard(
                further ? reached : stage,
                further ? now : since,
                media || progress.media(),
                packets,
                rang || isRinging(progress.status()),
                told);
    }

    Heard andPackets() {
        return new Heard(stage, since, media, true, rang, told);
    }

    /** All of 18x but 183, which says nothing about the callee. */
    private static boolean isRinging(int status) {
        return status >= 180 && status < 190 && status != 183;
    }
}
