package org.tandemswitch.live;

/** A part of the switch that is asked how it is; it answers from memory. */
public interface Part {
    Condition condition();
}
