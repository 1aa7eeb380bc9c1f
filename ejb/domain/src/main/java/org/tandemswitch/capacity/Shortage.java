package org.tandemswitch.capacity;

/** What somebody has too little of for one more call. */
public enum Shortage {
    LINES,
    PACE,
    /** Of lines that belong to several. */
    SHARED_LINES
}
