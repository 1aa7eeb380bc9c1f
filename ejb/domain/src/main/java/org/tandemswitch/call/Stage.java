package org.tandemswitch.call;

import java.time.Duration;

/** How far the current gateway has come (section 5); later stages replace earlier ones. */
public enum Stage {
    INVITED,
    TRYING,
    PROGRESS,
    PROGRESS_WITH_MEDIA,
    RINGING;

    static Stage of(int status, boolean media) {
        return switch (status) {
            case 100 -> TRYING;
            case 180 -> RINGING;
            default -> media ? PROGRESS_WITH_MEDIA : PROGRESS;
        };
    }

    Duration limit(CallTimers timers) {
        return switch (this) {
            case INVITED -> timers.invite();
            case TRYING -> timers.trying();
            case PROGRESS -> timers.progress();
            case PROGRESS_WITH_MEDIA -> timers.progressWithMedia();
            case RINGING -> timers.ringing();
        };
    }

    EndReason timeout() {
        return this == INVITED ? EndReason.CONNECTION_TIMEOUT : EndReason.RESPONSE_TIMEOUT;
    }
}
