package org.tandemswitch.call;

/** The states a live call shows. */
public enum CallState {
    INVITED,
    TRYING,
    PROGRESS,
    PROGRESS_WITH_MEDIA,
    RINGING,
    TALKING,
    RELEASED
}
