package org.tandemswitch.call;

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
}
