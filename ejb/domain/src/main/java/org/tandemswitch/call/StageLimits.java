package org.tandemswitch.call;

import java.time.Duration;

/**
 * How long each stage of inviting a gateway may last (TO-01 to TO-04).
 *
 * @param invite from INVITE to the first answer of any kind
 * @param trying from 100 to the next progress
 * @param progress from 183 without media description
 * @param progressWithMedia from 183 with media description
 * @param ringing from 180 to the final answer
 */
public record StageLimits(
        Duration invite, Duration trying, Duration progress, Duration progressWithMedia, Duration ringing) {

    Duration of(Stage stage) {
        return switch (stage) {
            case INVITED -> invite;
            case TRYING -> trying;
            case PROGRESS -> progress;
            case PROGRESS_WITH_MEDIA -> progressWithMedia;
            case RINGING -> ringing;
        };
    }
}
